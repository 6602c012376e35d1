"""Clauses that the parser gets wrong: who said them, and where they begin and end."""

from __future__ import annotations

import pytest

SEVERAL = [
    ("The foreman said the crane was old and added that nobody had checked its cable.", [("The foreman", "the crane was old"), ("The foreman", "that nobody had checked its cable")]),
    ("The surgeon testified that the ward was dark and noted that the generator had failed twice.", [("The surgeon", "that the ward was dark"), ("The surgeon", "that the generator had failed twice")]),
    ("The minister said the harvest was late but insisted there would be enough bread.", [("The minister", "the harvest was late"), ("The minister", "there would be enough bread")]),
    ("Police confirmed that two men had been detained and said a third was being sought.", [("Police", "that two men had been detained"), ("Police", "a third was being sought")]),
    ("Neighbours of the couple recalled that the shutters were closed, noted that the car was gone and called the police.", [("Neighbours of the couple", "that the shutters were closed"), ("Neighbours of the couple", "that the car was gone")]),
    ("The auditor said the accounts were in order, warned that reserves were thin and predicted a lean winter.", [("The auditor", "the accounts were in order"), ("The auditor", "that reserves were thin"), ("The auditor", "a lean winter")]),
    ("Residents said, and firefighters later confirmed, that the hydrants had been dry since June.", [("Residents & firefighters", "that the hydrants had been dry since June")]),
    ("The government claims, and most economists agree, that the worst is over.", [("The government & most economists", "that the worst is over")]),
    ("The bishop praised and the teachers' union denounced the new reading list.", [("The bishop", "the new reading list"), ("the teachers' union", "the new reading list")]),
    ("Unions rejected and employers welcomed the proposal to raise the retirement age.", [("Unions", "the proposal to raise the retirement age"), ("employers", "the proposal to raise the retirement age")]),
    ("The mayor of Ostrava and two members of the council said on Tuesday the tram line would be finished by May.", [("The mayor of Ostrava & two members of the council", "the tram line would be finished by May")]),
    ("Doctors at the hospital and a nurse who was on duty that night said the alarm had not sounded.", [("Doctors at the hospital & a nurse who was on duty that night", "the alarm had not sounded")]),
    ("The elder sister said the house had been sold, the younger that it was only let.", [("The elder sister", "the house had been sold"), ("the younger", "that it was only let")]),
    ("The pilot said the engine was on fire, the co-pilot that it was only smoke.", [("The pilot", "the engine was on fire"), ("the co-pilot", "that it was only smoke")]),
    ("Both the coroner and the family's lawyer said the report was incomplete.", [("the coroner & the family's lawyer", "the report was incomplete")]),
    ("Neither side's lawyers disputed that the letter was genuine.", [("Neither side's lawyers", "that the letter was genuine")]),
    ("The spokeswoman confirmed the arrests and said more would follow.", [("The spokeswoman", "the arrests"), ("The spokeswoman", "more would follow")]),
    ("The coach said his goalkeeper was fit, and joked that he himself was not.", [("The coach", "his goalkeeper was fit"), ("The coach", "that he himself was not")]),
    ("The company acknowledged the valves were faulty and promised to replace them by spring.", [("The company", "the valves were faulty"), ("The company", "to replace them by spring")]),
    ("The farmers, the millers and the bakers' guild say the price of flour has doubled.", [("The farmers & the millers & the bakers' guild", "the price of flour has doubled")]),
    ("The envoy stated that the talks had failed and blamed both sides.", [("The envoy", "that the talks had failed"), ("The envoy", "both sides")]),
    ("Her lawyer argued that the search was illegal and asked the court to throw out the evidence.", [("Her lawyer", "that the search was illegal"), ("Her lawyer", "to throw out the evidence")]),
    ("A spokesman for the ministry confirmed that the shipment had been seized and added that tests were under way.", [("A spokesman for the ministry", "that the shipment had been seized"), ("A spokesman for the ministry", "that tests were under way")]),
    ("The head teacher wrote that lessons would be held online and warned that exams might be put off.", [("The head teacher", "that lessons would be held online"), ("The head teacher", "that exams might be put off")]),
    ("Fishermen say, and port records show, that the trawler left before dawn.", [("Fishermen & port records", "that the trawler left before dawn")]),
    ("Both the prosecutor and the judge acknowledged that the file had been lost.", [("the prosecutor & the judge", "that the file had been lost")]),
    ("The prime minister, the finance minister and the head of the central bank all said the currency would not be devalued.", [("The prime minister & the finance minister & the head of the central bank", "the currency would not be devalued")]),
    ("The agency said on Thursday that imports had risen and forecast a further increase in spring.", [("The agency", "that imports had risen"), ("The agency", "a further increase in spring")]),
    ("Teachers complained that the heating had failed, while parents said the roof leaked.", [("Teachers", "that the heating had failed"), ("parents", "the roof leaked")]),
    ("The goalkeeper admitted the mistake was his and apologised for it.", [("The goalkeeper", "the mistake was his"), ("The goalkeeper", "it")]),
    ("He said the roof would be mended and thanked the volunteers.", [("He", "the roof would be mended"), ("He", "the volunteers")]),
    ("Officials in the capital and two diplomats who were briefed on the plan said the embassy would close.", [("Officials in the capital & two diplomats who were briefed on the plan", "the embassy would close")]),
    ("The judge found that the contract was void, ruled that the firm must repay the money and ordered it to publish the verdict.", [("The judge", "that the contract was void"), ("The judge", "that the firm must repay the money"), ("The judge", "to publish the verdict")]),
    ("The island's only dentist said he was leaving and predicted that nobody would replace him.", [("The island's only dentist", "he was leaving"), ("The island's only dentist", "that nobody would replace him")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SEVERAL)
def test_speakers_and_cues_that_are_joined_share_what_they_share(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


ELIDED = [
    ("The harbour master, a former trawler skipper, walked along the quay, read the log and told reporters the ferry had been overloaded.", [("The harbour master, a former trawler skipper", "the ferry had been overloaded")]),
    ("The general saluted, sat down and said the war was lost.", [("The general", "the war was lost")]),
    ("The regulator fined the bank in March, said its controls were weak and, pressed by lawmakers, conceded it had acted late.", [("The regulator", "its controls were weak"), ("The regulator", "it had acted late")]),
    ("There was a farmer claiming to have seen the plane and a boy who had seen nothing.", [("a farmer", "to have seen the plane")]),
    ("The ministry closed the border on Monday and announced it would stay shut until Easter.", [("The ministry", "it would stay shut until Easter")]),
    ("The chief engineer left the room without a word, returned an hour later and admitted the figures had been invented.", [("The chief engineer", "the figures had been invented")]),
    ("The rebels freed the monks, kept the truck and demanded that the road be opened.", [("The rebels", "that the road be opened")]),
    ("Having inspected the wall, the architect concluded that it would stand another century.", [("the architect", "that it would stand another century")]),
    ("Asked about the delay, a clerk at the registry said the forms had run out.", [("a clerk at the registry", "the forms had run out")]),
    ("The ambassador read the letter twice, folded it and said his country would not reply.", [("The ambassador", "his country would not reply")]),
    ("The fund sold its last coal mine in 2021 and now says it regrets having waited so long.", [("The fund", "it regrets having waited so long")]),
    ("Protesters blocked the bridge, lit fires and demanded that the governor resign.", [("Protesters", "that the governor resign")]),
    ("Speaking through an interpreter, the sailor explained that the hatch had been left open.", [("the sailor", "that the hatch had been left open")]),
    ("After a night in the cells, the poet insisted he had only been singing.", [("the poet", "he had only been singing")]),
    ("To loud applause, the chairman announced that the dividend would be doubled.", [("the chairman", "that the dividend would be doubled")]),
    ("The company, under fire from investors, said it would cut its board to nine.", [("The company", "it would cut its board to nine")]),
    ("The firm has hired a consultant claiming to have cleaned forty rivers.", [("a consultant", "to have cleaned forty rivers")]),
    ("He apologised, saying the letter had been sent by mistake.", [("He", "the letter had been sent by mistake")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), ELIDED)
def test_subject_that_is_left_out_is_found(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


LONG = [
    ("A spokesman for the consortium of banks formed by the treasury after the autumn storms said all claims had been paid.", [("A spokesman for the consortium of banks formed by the treasury after the autumn storms", "all claims had been paid")]),
    ("The man in the grey coat who had been standing near the exit since the start of the auction said that the painting was a copy.", [("The man in the grey coat who had been standing near the exit since the start of the auction", "that the painting was a copy")]),
    ("The deputy head of the agency created last year to oversee the clean-up of the old mines said the work would take a decade.", [("The deputy head of the agency created last year to oversee the clean-up of the old mines", "the work would take a decade")]),
    ("Maj. Gen. (ret.) Pavlo Hrytsak, who led the garrison until the fall of the city, told the daily the bridge had been mined.", [("Maj. Gen. (ret.) Pavlo Hrytsak, who led the garrison until the fall of the city", "the bridge had been mined")]),
    ("Col. (res.) Amit Barzel said the fence was useless.", [("Col. (res.) Amit Barzel", "the fence was useless")]),
    ("A woman who gave her name as Lucia and who has run the kiosk since the earthquake explained that water came only at night.", [("A woman who gave her name as Lucia and who has run the kiosk since the earthquake", "that water came only at night")]),
    ("Two fishermen who were rescued from the reef by a coast guard helicopter said their radio had failed.", [("Two fishermen who were rescued from the reef by a coast guard helicopter", "their radio had failed")]),
    ("The lawyer for the family of a girl killed in the fire said the doors had been locked.", [("The lawyer for the family of a girl killed in the fire", "the doors had been locked")]),
    ("An official with knowledge of the talks who was not authorised to speak in public said a deal was near.", [("An official with knowledge of the talks who was not authorised to speak in public", "a deal was near")]),
    ("The head of the union that represents drivers of the city's night buses says the routes are unsafe.", [("The head of the union that represents drivers of the city's night buses", "the routes are unsafe")]),
    ("Residents of three villages along the river that flooded in April say no help has come.", [("Residents of three villages along the river that flooded in April", "no help has come")]),
    ("A lecturer in soil science at the University of Brno, Zdeněk Havlík, said the dust carried lead.", [("A lecturer in soil science at the University of Brno, Zdeněk Havlík", "the dust carried lead")]),
    ("Hassan Obeid, 54, a taxi driver and father of six who lost his home in the war, said he would not leave again.", [("Hassan Obeid, 54, a taxi driver and father of six who lost his home in the war", "he would not leave again")]),
    ("The commander of the brigade that held the town during the siege said ammunition had run out on the third day.", [("The commander of the brigade that held the town during the siege", "ammunition had run out on the third day")]),
    ("The chairman of the committee investigating the crash told parliament that the pilots had been awake for twenty hours.", [("The chairman of the committee investigating the crash", "that the pilots had been awake for twenty hours")]),
    ("The mother of the boy whose body was found in the canal on Sunday said he could not swim.", [("The mother of the boy whose body was found in the canal on Sunday", "he could not swim")]),
    ("A diplomat from one of the four states that abstained in the vote said the text had been changed overnight.", [("A diplomat from one of the four states that abstained in the vote", "the text had been changed overnight")]),
    ("Employees at the plant, which makes brake pads for lorries, said the canteen had been closed.", [("Employees at the plant, which makes brake pads for lorries", "the canteen had been closed")]),
    ("A member of the board of the museum from which the coins were stolen said the alarm had been off for repairs.", [("A member of the board of the museum from which the coins were stolen", "the alarm had been off for repairs")]),
    ("The head of the mission sent by the union to observe the second round of the election said the count had been fair.", [("The head of the mission sent by the union to observe the second round of the election", "the count had been fair")]),
    ("A retired surveyor who spent forty years mapping the marshes before the dams were built said the birds would not return.", [("A retired surveyor who spent forty years mapping the marshes before the dams were built", "the birds would not return")]),
    ("Workers at a mill in the north of the country that was sold to a rival last spring say their pensions have vanished.", [("Workers at a mill in the north of the country that was sold to a rival last spring", "their pensions have vanished")]),
    ("A source close to the family, who spoke on condition of anonymity because the inquest is still open, said the note was genuine.", [("A source close to the family, who spoke on condition of anonymity because the inquest is still open", "the note was genuine")]),
    ("The deputy minister for fisheries, a former trawler captain with a reputation for bluntness, told the committee the quotas were a fiction.", [("The deputy minister for fisheries, a former trawler captain with a reputation for bluntness", "the quotas were a fiction")]),
    ("Brig. Gen. (ret.) Anton Seliger told the paper that the depot was empty.", [("Brig. Gen. (ret.) Anton Seliger", "that the depot was empty")]),
    ("The captain of the tug that pulled the liner off the rocks at high tide told a hearing the chart was wrong.", [("The captain of the tug that pulled the liner off the rocks at high tide", "the chart was wrong")]),
    ("The sister of one of the climbers who have been missing on the north face since Tuesday said they carried food for three days.", [("The sister of one of the climbers who have been missing on the north face since Tuesday", "they carried food for three days")]),
    ("An inspector from the agency that licenses fairground rides told the inquest the bolts were rusted through.", [("An inspector from the agency that licenses fairground rides", "the bolts were rusted through")]),
    ("A man in his forties with a bandaged hand said the police had fired without warning.", [("A man in his forties with a bandaged hand", "the police had fired without warning")]),
    ("The president of the association of owners of holiday homes on the island complains that the ferry comes only twice a week.", [("The president of the association of owners of holiday homes on the island", "that the ferry comes only twice a week")]),
    ("The mayor of a town hit by floods during the summer warned that the dyke would not last.", [("The mayor of a town hit by floods during the summer", "that the dyke would not last")]),
    ("Relatives of passengers killed in the derailment near the border said nobody had called them.", [("Relatives of passengers killed in the derailment near the border", "nobody had called them")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), LONG)
def test_long_subject_is_taken_whole(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


ENDS = [
    ("The minister said the tunnel was dry before leaving for the airport.", [("The minister", "the tunnel was dry")]),
    ("The singer said she would retire in June as fans wept outside the hall.", [("The singer", "she would retire in June")]),
    ("The airline announced it would drop nine routes and close its base in Cork – the second such cut in two years.", [("The airline", "it would drop nine routes and close its base in Cork")]),
    ("The skipper told the court the lights had been on, but a film shown to the jury proved otherwise.", [("The skipper", "the lights had been on")]),
    ("The governor said the dam would hold, and within an hour it had burst.", [("The governor", "the dam would hold")]),
    ("The bank said it had lost 40 million, sending its shares down by a tenth.", [("The bank", "it had lost 40 million")]),
    ("The fire chief said everyone was safe; two bodies were found the next day.", [("The fire chief", "everyone was safe")]),
    ("She said the vote was fair, though her own observers had been turned away.", [("She", "the vote was fair")]),
    ("The president said troops would be home by Christmas while standing on the deck of a destroyer.", [("The president", "troops would be home by Christmas")]),
    ("The health office says the water is safe, but in the old town people still boil it.", [("The health office", "the water is safe")]),
    ("The shipping line said it would pay the crew, after months of refusing to answer their letters.", [("The shipping line", "it would pay the crew")]),
    ("The defendant said he was sorry before being led away in handcuffs.", [("The defendant", "he was sorry")]),
    ("Officials said the mine was closed when the roof fell.", [("Officials", "the mine was closed when the roof fell")]),
    ("The teacher said she stayed because the children had nobody else.", [("The teacher", "she stayed because the children had nobody else")]),
    ("The doctor said the boy had died before he reached the clinic.", [("The doctor", "the boy had died before he reached the clinic")]),
    ("The actor said the film was his last before walking off the stage.", [("The actor", "the film was his last")]),
    ("The minister said the strike would end soon while posing for pictures with nurses.", [("The minister", "the strike would end soon")]),
    ("The firm said it would close its plant in Lille – the third such closure this year.", [("The firm", "it would close its plant in Lille")]),
    ("The ministry said the well had been sealed, but pictures taken from the air show gas still rising.", [("The ministry", "the well had been sealed")]),
    ("The bank said its systems were secure; a day later they were down.", [("The bank", "its systems were secure")]),
    ("The coach said the keeper would play, and an hour later he was on a plane home.", [("The coach", "the keeper would play")]),
    ("The lender said profit would fall by half, sending its stock to a ten-year low.", [("The lender", "profit would fall by half")]),
    ("The mayor said the square would be rebuilt as children waved flags.", [("The mayor", "the square would be rebuilt")]),
    ("Police said the man was armed, which his family denies.", [("Police", "the man was armed")]),
    ("She said the papers were forged and left the room.", [("She", "the papers were forged")]),
    ("The king said he was sorry, then sat down.", [("The king", "he was sorry")]),
    ("The judge said the child was to stay with his aunt, ending a dispute that had lasted four years.", [("The judge", "the child was to stay with his aunt")]),
    ("The skipper said the net tore because it was old.", [("The skipper", "the net tore because it was old")]),
    ("The governor said schools would reopen if the water fell.", [("The governor", "schools would reopen if the water fell")]),
    ("Doctors said the boy was stable after an operation that lasted nine hours.", [("Doctors", "the boy was stable after an operation that lasted nine hours")]),
    ("The minister said the road would be open by May, when the snow melts.", [("The minister", "the road would be open by May, when the snow melts")]),
    ("The miner said he had shouted and that nobody had answered.", [("The miner", "he had shouted and that nobody had answered")]),
    ("The regulator said it was looking into the deal a day after shares in both companies were suspended.", [("The regulator", "it was looking into the deal")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), ENDS)
def test_content_ends_where_the_reporter_goes_on(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


CLAUSES = [
    ("Hours before the storm, the captain radioed he was taking on water.", [("the captain", "he was taking on water")]),
    ("The historian Ewa Lisiecka argues in a new book that, without the canal, the city would have starved.", [("The historian Ewa Lisiecka", "that, without the canal, the city would have starved")]),
    ("He has denied that he knew the driver, let alone paid him.", [("He", "that he knew the driver, let alone paid him")]),
    ("The clerk texted she had locked the safe and was going home.", [("The clerk", "she had locked the safe and was going home")]),
    ("The inspectors found that three of the four lifts did not work.", [("The inspectors", "that three of the four lifts did not work")]),
    ("The ministry stressed on Friday that the exercise had been planned for a year.", [("The ministry", "that the exercise had been planned for a year")]),
    ("The chef joked he had never eaten so badly.", [("The chef", "he had never eaten so badly")]),
    ("Investigators believe the fire started in the cellar.", [("Investigators", "the fire started in the cellar")]),
    ("A witness told the inquiry on Tuesday that the gates were chained.", [("A witness", "that the gates were chained")]),
    ("The agency warned in its monthly bulletin that stocks of grain were the lowest in a decade.", [("The agency", "that stocks of grain were the lowest in a decade")]),
    ("Late on Monday the prosecutor announced that the charges had been dropped.", [("the prosecutor", "that the charges had been dropped")]),
    ("The carrier emailed customers their data might have been stolen.", [("The carrier", "their data might have been stolen")]),
    ("It said the plane, a ten-year-old jet, had been serviced in May.", [("It", "the plane, a ten-year-old jet, had been serviced in May")]),
    ("The panel concluded in its final report that the pilots were not to blame.", [("The panel", "that the pilots were not to blame")]),
    ("The minister conceded that, at times, the police had gone too far.", [("The minister", "that, at times, the police had gone too far")]),
    ("She swears she locked the gate.", [("She", "she locked the gate")]),
    ("The treasury reckons the tax will bring in two billion.", [("The treasury", "the tax will bring in two billion")]),
    ("The miller guessed the wheel was a century old.", [("The miller", "the wheel was a century old")]),
    ("By evening, the hospital reported that all but one of the children had gone home.", [("the hospital", "that all but one of the children had gone home")]),
    ("Customs officers noticed that the seals had been broken.", [("Customs officers", "that the seals had been broken")]),
    ("The forecaster cautions that frost may return in April.", [("The forecaster", "that frost may return in April")]),
    ("The pilot signalled he was low on fuel.", [("The pilot", "he was low on fuel")]),
    ("A court in Bergen ruled on Monday the fence was illegal.", [("A court in Bergen", "the fence was illegal")]),
    ("The mission tweeted all its staff were safe.", [("The mission", "all its staff were safe")]),
    ("In March the company told its suppliers it would pay them late.", [("the company", "it would pay them late")]),
    ("The bishop preached that wealth was a loan.", [("The bishop", "that wealth was a loan")]),
    ("Auditors discovered that the cash had been spent on a yacht.", [("Auditors", "that the cash had been spent on a yacht")]),
    ("He bragged he could swim the strait in winter.", [("He", "he could swim the strait in winter")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), CLAUSES)
def test_clause_is_found_wherever_it_hangs(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


FRONTED = [
    ("Three of the miners had crawled out before dawn, a rescue worker who asked not to be named said.", [("a rescue worker who asked not to be named", "Three of the miners had crawled out before dawn")]),
    ("The eclipse will last four minutes and will be seen best from the coast, astronomers at the observatory calculate.", [("astronomers at the observatory", "The eclipse will last four minutes and will be seen best from the coast")]),
    ("The reactor was never in danger, the operator insists.", [("the operator", "The reactor was never in danger")]),
    ("Rain fell for nine days, farmers in the delta recall.", [("farmers in the delta", "Rain fell for nine days")]),
    ("The suspect had been drinking, a prison guard who found him told the court.", [("a prison guard who found him", "The suspect had been drinking")]),
    ("The old bridge cannot be saved, the chief engineer, Paavo Lindqvist, concluded on Monday.", [("the chief engineer, Paavo Lindqvist", "The old bridge cannot be saved")]),
    ("No one is above the law, the judge reminded him.", [("the judge", "No one is above the law")]),
    ("The treaty is dead, two diplomats who took part in the talks revealed.", [("two diplomats who took part in the talks", "The treaty is dead")]),
    ("Wages fell by two per cent last year, the statistics office reported on Wednesday.", [("the statistics office", "Wages fell by two per cent last year")]),
    ("Prices will rise again in March, economists at three banks predict.", [("economists at three banks", "Prices will rise again in March")]),
    ("The flu has peaked, doctors at the main hospital in Turku believe.", [("doctors at the main hospital in Turku", "The flu has peaked")]),
    ("The ship had no pilot on board, the port captain told the inquiry on Monday.", [("the port captain", "The ship had no pilot on board")]),
    ("The vote will be held in June, a senior official who declined to be identified disclosed.", [("a senior official who declined to be identified", "The vote will be held in June")]),
    ("Nothing was found in the lake, divers from the navy report.", [("divers from the navy", "Nothing was found in the lake")]),
    ("Cars will be banned from the old town by 2030, the council has decided.", [("the council", "Cars will be banned from the old town by 2030")]),
    ("The painting is worth nothing, an expert hired by the insurers testified.", [("an expert hired by the insurers", "The painting is worth nothing")]),
    ("Half the olives have rotted, growers on the island complain.", [("growers on the island", "Half the olives have rotted")]),
    ("The reforms went too far, the former chancellor, now 88, concedes.", [("the former chancellor, now 88", "The reforms went too far")]),
    ("The law is clear, the minister's office said in a statement on Friday.", [("the minister's office", "The law is clear")]),
    ("Two thirds of the glacier will be gone by 2050, researchers at the polar institute estimate.", [("researchers at the polar institute", "Two thirds of the glacier will be gone by 2050")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), FRONTED)
def test_words_in_front_of_a_late_verb_are_its_content(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


INVERTED = [
    ('"We shall not sell a single share," said the head of the family trust, Beatrix Oyelaran, in an interview with a radio station.', [("the head of the family trust, Beatrix Oyelaran", '"We shall not sell a single share,"')]),
    ('"The road is open," announced the governor of the province, Tomás Echeverría, on Wednesday.', [("the governor of the province, Tomás Echeverría", '"The road is open,"')]),
    ('Asked one mother in the queue: "Who will feed them?"', [("one mother in the queue", '"Who will feed them?"')]),
    ("The play is long, the seats are hard, wrote the critic Ambrose Tull from Vienna.", [("the critic Ambrose Tull", "The play is long, the seats are hard")]),
    ("Also warning of a lack of blood was the nurses' association, which has 4,000 members.", [("the nurses' association, which has 4,000 members", "a lack of blood")]),
    ("\"Nothing was stolen,\" said the museum's director, a former policeman, after the doors had reopened.", [("the museum's director, a former policeman", '"Nothing was stolen,"')]),
    ('"They are all safe," said a spokesman for the coast guard late on Sunday.', [("a spokesman for the coast guard", '"They are all safe,"')]),
    ('"I saw the flash," recalled Miriam Adeyemi, 71, who sells fruit outside the station.', [("Miriam Adeyemi, 71, who sells fruit outside the station", '"I saw the flash,"')]),
    ('"It was a mistake," admitted the treasurer to the tax inspectors.', [("the treasurer", '"It was a mistake,"')]),
    ("The city will not pay, says its mayor.", [("its mayor", "The city will not pay")]),
    ('"The line must be cut," wrote the engineer in charge of the works in a memo dated 3 May.', [("the engineer in charge of the works", '"The line must be cut,"')]),
    ('"The ship was seaworthy," insisted its owner, a Greek shipping magnate, at a press conference in Piraeus.', [("its owner, a Greek shipping magnate", '"The ship was seaworthy,"')]),
    ('"We are not for sale," said Ingrid Maas, who founded the firm in a garage, at a dinner for investors.', [("Ingrid Maas, who founded the firm in a garage", '"We are not for sale,"')]),
    ("\"There is no money left,\" sighed the town's treasurer on Monday night.", [("the town's treasurer", '"There is no money left,"')]),
    ('"Where is my son?" asked Fatuma Warsame, a widow of 61.', [("Fatuma Warsame, a widow of 61", '"Where is my son?"')]),
    ("The harvest is safe, announced the minister of agriculture in parliament.", [("the minister of agriculture", "The harvest is safe")]),
    ('"It will rain," predicted the oldest fisherman in the village.', [("the oldest fisherman in the village", '"It will rain,"')]),
    ('Said one of the guards: "He just walked out."', [("one of the guards", '"He just walked out."')]),
    ('"The lights went out," recalls Sister Benedetta of the convent on the hill, "and then we heard the water."', [("Sister Benedetta of the convent on the hill", '"The lights went out," […] "and then we heard the water."')]),
    ("The wall is Roman, believes the archaeologist Petra Lindqvist.", [("the archaeologist Petra Lindqvist", "The wall is Roman")]),
    ('"The deal is off," declared the chief negotiator for the union after a night of talks.', [("the chief negotiator for the union", '"The deal is off,"')]),
    ('"He was my friend," said a colleague at the funeral.', [("a colleague at the funeral", '"He was my friend,"')]),
    ('"We have nothing to hide," said its director, Tomasz Wilk, when reached by telephone.', [("its director, Tomasz Wilk", '"We have nothing to hide,"')]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), INVERTED)
def test_speaker_behind_the_verb_is_cut_where_the_phrase_ends(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)


QUOTED = [
    ("\"Who signed it? That is what we want to know,\" asked Renée Vasseur, since 2009 head of the tenants' league.", [("Renée Vasseur, since 2009 head of the tenants' league", '"Who signed it? That is what we want to know,"')]),
    ('In a statement to the court manager Ulla Brandvik wrote: "I knew nothing. I saw nothing."', [("manager Ulla Brandvik", '"I knew nothing. I saw nothing."')]),
    ('In an email to staff on Friday, chief executive Daniel Osei wrote: "We got it wrong. We shall do better."', [("chief executive Daniel Osei", '"We got it wrong. We shall do better."')]),
    ('At a rally in Graz party leader Jonas Feuerstein said: "They lied to you. They will lie again."', [("party leader Jonas Feuerstein", '"They lied to you. They will lie again."')]),
    ("\"They burned the barn. They took the cow.\" So said the farmer's son in court on Friday.", [("the farmer's son", '"They burned the barn. They took the cow."')]),
    ('"The rope snapped," says the guide, pulling up his sleeve, "and I held on to the ice."', [("the guide", '"The rope snapped," […] "and I held on to the ice."')]),
    ('"I am not leaving," she said, pointing at the door, "until somebody opens it."', [("she", '"I am not leaving," […] "until somebody opens it."')]),
    ('"It is over," said Carl Munthe, by trade a clockmaker. "We have no time left."', [("Carl Munthe, by trade a clockmaker", '"It is over," […] "We have no time left."')]),
    ('On Monday night General Pak told reporters: "The border is quiet. It will stay so."', [("General Pak", '"The border is quiet. It will stay so."')]),
    ('"The harvest is lost," said Ines Calderón, for thirty years a grower of olives. "We start again."', [("Ines Calderón, for thirty years a grower of olives", '"The harvest is lost," […] "We start again."')]),
    ('"I resign," the premier said, putting down his glass, "and I wish you luck."', [("the premier", '"I resign," […] "and I wish you luck."')]),
    ('In a televised address on Sunday President Amara Keita said: "We shall rebuild. We shall do it together."', [("President Amara Keita", '"We shall rebuild. We shall do it together."')]),
    ('At the trial in Leeds prosecutor Anna Whitlock said: "He planned it. He enjoyed it."', [("prosecutor Anna Whitlock", '"He planned it. He enjoyed it."')]),
    ('"The ice is thin. Stay away from it," warned Olli Rautio, for a decade warden of the lake.', [("Olli Rautio, for a decade warden of the lake", '"The ice is thin. Stay away from it,"')]),
    ('"I counted nine shots. Then it was quiet." So testified the night porter at the inquest.', [("the night porter", '"I counted nine shots. Then it was quiet."')]),
    ("\"Nobody asked us,\" said Mairi Sinclair, until last year head of the crofters' union. \"Nobody ever does.\"", [("Mairi Sinclair, until last year head of the crofters' union", '"Nobody asked us," […] "Nobody ever does."')]),
    ('"The door was open," she told the court, wiping her eyes. "I thought he was home."', [("she", '"The door was open," […] "I thought he was home."')]),
    ('"We lost," the captain said after the match. "They were better."', [("the captain", '"We lost," […] "They were better."')]),
    ('In a note to clients analyst Kim Duval wrote: "Sell."', [("analyst Kim Duval", '"Sell."')]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), QUOTED)
def test_quotations_go_to_whoever_the_sentence_names(reports, text, said):
    found = reports(text)

    assert sorted(found) == sorted(said)
