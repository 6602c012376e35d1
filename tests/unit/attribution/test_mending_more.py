"""Clauses that the parser gets wrong: rarer shapes of sentences."""

from __future__ import annotations

import pytest

SEVERAL = [
    ("The referee said the pitch was frozen and announced that the match would be replayed.", [("The referee", "the pitch was frozen"), ("The referee", "that the match would be replayed")]),
    ("The shipping agent maintained that the cargo was harmless but acknowledged the labels had been wrong.", [("The shipping agent", "that the cargo was harmless"), ("The shipping agent", "the labels had been wrong")]),
    ("Aides to the premier said the talks were going well, but cautioned that nothing had been signed.", [("Aides to the premier", "the talks were going well"), ("Aides to the premier", "that nothing had been signed")]),
    ("The hotel says the pool was closed and insists signs had been put up.", [("The hotel", "the pool was closed"), ("The hotel", "signs had been put up")]),
    ("The coroner concluded that the wound was old, added that the knife had been cleaned and closed the inquest.", [("The coroner", "that the wound was old"), ("The coroner", "that the knife had been cleaned")]),
    ("The cooperative confirmed the sale and said members would vote on it in May.", [("The cooperative", "the sale"), ("The cooperative", "members would vote on it in May")]),
    ("Analysts think, and traders hope, that the rate will be cut.", [("Analysts & traders", "that the rate will be cut")]),
    ("The army denies, but villagers insist, that the shells came from the barracks.", [("The army & villagers", "that the shells came from the barracks")]),
    ("Environmentalists condemned and industry groups praised the decision to reopen the quarry.", [("Environmentalists", "the decision to reopen the quarry"), ("industry groups", "the decision to reopen the quarry")]),
    ("The archbishop and the chief rabbi jointly declared that the shrine should stay open.", [("The archbishop & the chief rabbi", "that the shrine should stay open")]),
    ("Two nurses and a porter who helped carry the stretcher testified that the lift was out of order.", [("Two nurses & a porter who helped carry the stretcher", "that the lift was out of order")]),
    ("Her brother said she had flown to Lisbon, her employer that she had never left the city.", [("Her brother", "she had flown to Lisbon"), ("her employer", "that she had never left the city")]),
    ("The tenants say the rent was paid, the landlord that it never arrived.", [("The tenants", "the rent was paid"), ("the landlord", "that it never arrived")]),
    ("The museum said the mask was a gift and refused to return it.", [("The museum", "the mask was a gift"), ("The museum", "to return it")]),
    ("The prosecutor told the court the accounts were false and demanded nine years in prison.", [("The prosecutor", "the accounts were false"), ("The prosecutor", "nine years in prison")]),
    ("A government spokesman said on Sunday the curfew would be lifted and urged people to go back to work.", [("A government spokesman", "the curfew would be lifted"), ("A government spokesman", "to go back to work")]),
    ("The cook, the driver and both gardeners swore they had seen nothing.", [("The cook & the driver & both gardeners", "they had seen nothing")]),
    ("A woman who helped carry the coffin said it was empty.", [("A woman who helped carry the coffin", "it was empty")]),
    ("Two men who helped load the van testified that it was already full.", [("Two men who helped load the van", "that it was already full")]),
    ("A banker now serving time in Lyon claims that he was framed.", [("A banker now serving time in Lyon", "that he was framed")]),
    ("A chemist now living in Malta writes that the formula was stolen.", [("A chemist now living in Malta", "that the formula was stolen")]),
    ("Experts who studied the wreck in 2019 report that the hull is intact.", [("Experts who studied the wreck in 2019", "that the hull is intact")]),
    ("Farmers who planted the seed in 2022 complain that it never came up.", [("Farmers who planted the seed in 2022", "that it never came up")]),
    ("The trial is over, a guard who saw him told the reporters.", [("a guard who saw him", "The trial is over")]),
    ("The quarry will reopen, miners in the valley report.", [("miners in the valley", "The quarry will reopen")]),
    ("The bird is extinct, zoologists at the museum fear.", [("zoologists at the museum", "The bird is extinct")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SEVERAL)
def test_speakers_and_cues_that_are_joined_share_what_they_share_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


ELIDED = [
    ("The trawler's mate dropped the line, ran to the bridge and shouted that there was a man overboard.", [("The trawler's mate", "that there was a man overboard")]),
    ("Flanked by two generals, the president announced a state of emergency.", [("the president", "a state of emergency")]),
    ("The spokeswoman would not give figures but confirmed that jobs would go.", [("The spokeswoman", "that jobs would go")]),
    ("The foundation was set up in 1998 and says it has planted nine million trees.", [("The foundation", "it has planted nine million trees")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), ELIDED)
def test_subject_that_is_left_out_is_found_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


LONG = [
    ("The lawyer representing the owners of the flats damaged in the blast said no offer had been made.", [("The lawyer representing the owners of the flats damaged in the blast", "no offer had been made")]),
    ("A volunteer who had been up all night filling sandbags along the river said the water was still rising.", [("A volunteer who had been up all night filling sandbags along the river", "the water was still rising")]),
    ("A former minister now serving a sentence for fraud writes in his memoirs that the election was bought.", [("A former minister now serving a sentence for fraud", "that the election was bought")]),
    ("The son of a lighthouse keeper who drowned during the gale of 1987 says the lamp was never lit.", [("The son of a lighthouse keeper who drowned during the gale of 1987", "the lamp was never lit")]),
    ("The secretary of the committee appointed by parliament after the scandal told the radio that files were missing.", [("The secretary of the committee appointed by parliament after the scandal", "that files were missing")]),
    ("Researchers at the institute in Potsdam who have tracked the herd since 2015 report that the calves are smaller.", [("Researchers at the institute in Potsdam who have tracked the herd since 2015", "that the calves are smaller")]),
    ("A police officer with twenty years of service who was first at the scene testified that the engine was still warm.", [("A police officer with twenty years of service who was first at the scene", "that the engine was still warm")]),
    ("The leader of the largest opposition party in the regional assembly, Margit Sarv, said the budget was dead.", [("The leader of the largest opposition party in the regional assembly, Margit Sarv", "the budget was dead")]),
    ("The widow of the engineer who designed the bridge before the war recalled that he never trusted the third pier.", [("The widow of the engineer who designed the bridge before the war", "that he never trusted the third pier")]),
    ("Nine of the twelve countries that signed the accord in Nairobi say they have met its terms.", [("Nine of the twelve countries that signed the accord in Nairobi", "they have met its terms")]),
    ("The company's chief financial officer, who joined from a rival in March, warned the results would disappoint.", [("The company's chief financial officer, who joined from a rival in March", "the results would disappoint")]),
    ("A member of the crew who spoke to the coast guard by radio shortly before the sinking said the pumps had failed.", [("A member of the crew who spoke to the coast guard by radio shortly before the sinking", "the pumps had failed")]),
    ("Rear Adm. (retd.) Neville Crane thinks the carrier is obsolete.", [("Rear Adm. (retd.) Neville Crane", "the carrier is obsolete")]),
    ("The teacher in charge of the trip on which the girl went missing told the police she had counted the children twice.", [("The teacher in charge of the trip on which the girl went missing", "she had counted the children twice")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), LONG)
def test_long_subject_is_taken_whole_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


ENDS = [
    ("The premier said the treaty was dead before storming out of the hall.", [("The premier", "the treaty was dead")]),
    ("The banker said the fund was solvent while sipping tea on his terrace.", [("The banker", "the fund was solvent")]),
    ("The carmaker said it would recall 90,000 vans — its fourth recall since January.", [("The carmaker", "it would recall 90,000 vans")]),
    ("The envoy said the truce was holding, even as shells fell on the northern suburbs.", [("The envoy", "the truce was holding")]),
    ("Officials said the virus was under control, but the number of cases doubled within a week.", [("Officials", "the virus was under control")]),
    ("The club said the stadium would be ready in time, although the roof has not even been ordered.", [("The club", "the stadium would be ready in time")]),
    ("The mill says its water is clean; anglers disagree.", [("The mill", "its water is clean")]),
    ("The hospital said he died of his injuries and that his family had been told.", [("The hospital", "he died of his injuries and that his family had been told")]),
    ("She said she had voted for him and that she would do so again, then shut the door.", [("She", "she had voted for him and that she would do so again")]),
    ("The operator said trains would run normally, prompting laughter in the hall.", [("The operator", "trains would run normally")]),
    ("The king's doctor said the operation went well (he gave no details).", [("The king's doctor", "the operation went well")]),
    ("The union said the drivers would return to work on Monday, two days after the ministry raised its offer.", [("The union", "the drivers would return to work on Monday")]),
    ("Rescuers said they had heard knocking, and within minutes a crowd had gathered.", [("Rescuers", "they had heard knocking")]),
    ("The court heard that the brothers had not spoken since 2009.", [("The court", "that the brothers had not spoken since 2009")]),
    ("The vicar said the bells would ring because the war was over.", [("The vicar", "the bells would ring because the war was over")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), ENDS)
def test_content_ends_where_the_reporter_goes_on_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


CLAUSES = [
    ("The ombudsman noted with regret that none of the files had been kept.", [("The ombudsman", "that none of the files had been kept")]),
    ("Ministers agreed late on Tuesday that the border would stay shut.", [("Ministers", "that the border would stay shut")]),
    ("The commission found in March that the pier had been built on sand.", [("The commission", "that the pier had been built on sand")]),
    ("The admiral wrote to his wife that he expected to be home by June.", [("The admiral", "that he expected to be home by June")]),
    ("The mechanic cabled he was stuck in Aden.", [("The mechanic", "he was stuck in Aden")]),
    ("Campaigners fear the forest will not recover.", [("Campaigners", "the forest will not recover")]),
    ("Farmers told the minister at a meeting on Friday that the subsidy came too late.", [("Farmers", "that the subsidy came too late")]),
    ("The report says the captain was asleep.", [("The report", "the captain was asleep")]),
    ("A study published on Monday suggests the vaccine protects for ten years.", [("A study published on Monday", "the vaccine protects for ten years")]),
    ("The company said in a statement it had been misled by a supplier.", [("The company", "it had been misled by a supplier")]),
    ("The board decided on Thursday that the theatre must close.", [("The board", "that the theatre must close")]),
    ("Nine months after the fire, investigators say they still do not know its cause.", [("investigators", "they still do not know its cause")]),
    ("That the vault had no alarm was conceded by its director, Lars Holm.", [("its director, Lars Holm", "the vault had no alarm")]),
    ("That the tank held no fuel was confirmed by two mechanics.", [("two mechanics", "the tank held no fuel")]),
    ("That the boat had a leak was reported by its owner.", [("its owner", "the boat had a leak")]),
    ("The usher told the captain the gate was shut.", [("The usher", "the gate was shut")]),
    ("The foreman told the crew the channel was blocked.", [("The foreman", "the channel was blocked")]),
    ("A steward told the passengers the cabin was being cleaned.", [("A steward", "the cabin was being cleaned")]),
    ("The envoy told the council that the ceasefire had held.", [("The envoy", "that the ceasefire had held")]),
    ("The clerk texted he was locked in.", [("The clerk", "he was locked in")]),
    ("The skipper radioed they were sinking.", [("The skipper", "they were sinking")]),
    ("Photographs show that the lorry left before midnight.", [("Photographs", "that the lorry left before midnight")]),
    ("Records show that the train stopped twice.", [("Records", "that the train stopped twice")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), CLAUSES)
def test_clause_is_found_wherever_it_hangs_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


FRONTED = [
    ("The glacier is retreating, scientists who measured it in August warn.", [("scientists who measured it in August", "The glacier is retreating")]),
    ("Prices have doubled since May, shopkeepers in the capital say.", [("shopkeepers in the capital", "Prices have doubled since May")]),
    ("The tunnel was never safe, the engineer who had built it admitted on Tuesday.", [("the engineer who had built it", "The tunnel was never safe")]),
    ("Fewer than forty of the birds are left, the trust estimates.", [("the trust", "Fewer than forty of the birds are left")]),
    ("The statue must go, students at the university demand.", [("students at the university", "The statue must go")]),
    ("The plane was overloaded, an official close to the inquiry told reporters on Friday.", [("an official close to the inquiry", "The plane was overloaded")]),
    ("There will be no strike, the union promised.", [("the union", "There will be no strike")]),
    ("It was the wettest June since 1911, meteorologists say.", [("meteorologists", "It was the wettest June since 1911")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), FRONTED)
def test_words_in_front_of_a_late_verb_are_its_content_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


INVERTED = [
    ('"I knew him as a boy," said his former teacher, Agnieszka Wrona, in a telephone interview.', [("his former teacher, Agnieszka Wrona", '"I knew him as a boy,"')]),
    ('"The machine is broken," announced a clerk from behind the counter.', [("a clerk", '"The machine is broken,"')]),
    ("The dam is cracked, warns a report by three engineers.", [("a report by three engineers", "The dam is cracked")]),
    ("Nothing has changed, nobody cares, complained the priest of the mining village.", [("the priest of the mining village", "Nothing has changed, nobody cares")]),
    ('"We want our money," chanted hundreds of depositors outside the bank.', [("hundreds of depositors", '"We want our money,"')]),
    ('"I am tired," confessed the prime minister, 67, after the vote.', [("the prime minister, 67", '"I am tired,"')]),
    ('Wrote one reader: "Shame on you."', [("one reader", '"Shame on you."')]),
    ('"The bees are back," reports Elin Dahl, a beekeeper in the hills above the town.', [("Elin Dahl, a beekeeper in the hills above the town", '"The bees are back,"')]),
    ("\"No deal,\" said the union's leader, before the cameras.", [("the union's leader", '"No deal,"')]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), INVERTED)
def test_speaker_behind_the_verb_is_cut_where_the_phrase_ends_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


QUOTED = [
    ('"We waited," says Teresa Nunes, looking at the sea, "and nobody came."', [("Teresa Nunes", '"We waited," […] "and nobody came."')]),
    ('In a sermon on Easter Sunday Bishop Karl Hauser said: "Greed is a sin. It is also a habit."', [("Bishop Karl Hauser", '"Greed is a sin. It is also a habit."')]),
    ('"He never paid. He never will," grumbled Ned Fairley, until 2019 landlord of the inn.', [("Ned Fairley, until 2019 landlord of the inn", '"He never paid. He never will,"')]),
    ('"The wheels came off." Thus spoke the driver in the witness box.', [("the driver", '"The wheels came off."')]),
    ('"I can see the coast," radioed the rower. "Put the kettle on."', [("the rower", '"I can see the coast," […] "Put the kettle on."')]),
    ('At a news conference in Geneva, Dr Hana Suzuki said: "It spreads by touch."', [("Dr Hana Suzuki", '"It spreads by touch."')]),
    ('"The vote was stolen," claimed Boris Lenz, by profession a notary. "I have proof."', [("Boris Lenz, by profession a notary", '"The vote was stolen," […] "I have proof."')]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), QUOTED)
def test_quotations_go_to_whoever_the_sentence_names_too(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


RELATIVES = [
    ("Figures obtained by the Tern Gazette show that theft rose.", [("Figures obtained by the Tern Gazette", "that theft rose")]),
    ("Guards from the firm that had certified the fence was safe were not at the gate.", [("the firm that", "the fence was safe")]),
    ("Moments before the crash, the driver of the relief truck radioed he had lost his brakes and was heading for the river.", [("the driver of the relief truck", "he had lost his brakes and was heading for the river")]),
    ("Shortly before midnight, the captain of the rescue boat radioed she had found two men.", [("the captain of the rescue boat", "she had found two men")]),
    ("Minutes before the fire, the crew of the mail plane radioed they had lost one engine.", [("the crew of the mail plane", "they had lost one engine")]),
    ("The skipper radioed they were sinking.", [("The skipper", "they were sinking")]),
    ("Inspectors from the firm that had claimed the bridge was sound were nowhere to be seen.", [("the firm that", "the bridge was sound")]),
    ("Engineers at the company that said the lift was safe were arrested.", [("the company that", "the lift was safe")]),
    ("It was the gardener who noticed that the window was open.", [("the gardener who", "that the window was open")]),
    ("That the letter was a forgery was confirmed by two experts.", [("two experts", "the letter was a forgery")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), RELATIVES)
def test_clause_among_other_clauses_is_parted_from_them(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)
