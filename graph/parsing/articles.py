"""From payload to article: the one way in. Everything untrusted is checked here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from graph.article import UNDERSTOOD, Article, Block, BlockKind, Payload
from graph.errors import InvalidInput, TooLarge, Unsupported
from graph.ontology import Precision
from graph.parsing import address, cleaning, language
from graph.parsing.blocks import Layout, layout
from graph.parsing.cleaning import Cleaned, clean
from graph.parsing.dates import Published, headed, read_published, stated
from graph.parsing.decoding import looks_binary
from graph.parsing.extractor import HtmlArticle
from graph.parsing.html import HtmlReader, default_reader
from graph.parsing.limits import Limits, check_size

if TYPE_CHECKING:
    import datetime as dt

_LIMITS = Limits()
_READ = {BlockKind.BODY, BlockKind.ITEM}
_DATED = {BlockKind.DATE, BlockKind.BYLINE}
_SEEN_FOR_LANGUAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fields:
    """The metadata of a payload, each checked and on one line."""

    url: str | None
    title: str | None
    outlet: str | None
    external_id: str | None
    language: str | None
    published: Published | None


@dataclass(frozen=True, slots=True)
class _Found:
    """What the text itself had to say, beside its blocks."""

    published: Published | None
    language: str
    notes: tuple[str, ...]


def parse(
    payload: Payload,
    *,
    today: dt.date,
    limits: Limits = _LIMITS,
    reader: HtmlReader | None = None,
) -> Article:
    """Make a clean article of a payload.

    Parameters
    ----------
    payload : Payload
        Untrusted; exactly one of ``text`` and ``html``.
    today : datetime.date
        A publication date more than one day later is refused.
    limits : Limits
        Sizes and lengths.
    reader : HtmlReader or None
        Reads ``html``; by default one shared child process, started when needed.

    Returns
    -------
    Article
        For text, ``offsets`` leads from ``text`` to ``raw``. For HTML ``raw`` is the
        markup, and ``offsets`` leads to the text as extracted from it. ``raw`` has
        U+FFFD where NUL or a lone surrogate stood, which no database stores.

    Raises
    ------
    InvalidInput
        Whatever is wrong, with a JSON pointer; :class:`~graph.errors.TooLarge` over a
        limit, :class:`~graph.errors.Unsupported` for an address alone.
    """
    fields = _checked(payload, today, limits)
    raw, pointer = _source(payload, limits)
    page = HtmlArticle(text=raw)
    if payload.html is not None:
        page = (reader or default_reader()).read(raw)
        fields = _completed(fields, page, limits)
    cleaned = clean(page.text)
    if not any(map(str.isalnum, cleaned.text)):
        raise InvalidInput("holds no text", pointer=pointer)
    shape = layout(cleaned.text, title=fields.title, outlet=fields.outlet, limits=limits)
    found = _find(cleaned.text, shape, fields, page.date, today)
    if found.language == "en":
        shape = _told_apart(cleaned.text, shape)
    return _article(raw, cleaned, shape, fields, found)


def _told_apart(text: str, shape: Layout) -> Layout:
    """Mark the paragraphs of an English article that are in another language."""
    foreign = {
        block
        for block in shape.blocks
        if block.kind in _READ and language.is_foreign(block.span.of(text))
    }
    if not foreign:
        return shape
    blocks = (replace(b, kind=BlockKind.FOREIGN) if b in foreign else b for b in shape.blocks)
    note = f"not read, for not in English: {len(foreign)} of {len(shape.blocks)} paragraphs"
    return replace(shape, blocks=tuple(blocks), notes=(*shape.notes, note))


def _source(payload: Payload, limits: Limits) -> tuple[str, str]:
    if payload.text is not None and payload.html is not None:
        raise InvalidInput("give text or html, not both", pointer="/html")
    raw, pointer = (payload.text, "/text") if payload.html is None else (payload.html, "/html")
    if raw is None and payload.url:
        raise Unsupported("an address alone is not fetched here; send text or html", pointer="/url")
    if raw is None:
        raise InvalidInput("an article needs text or html", pointer="")
    check_size(raw, limit=limits.body_bytes, pointer=pointer)
    if not raw.strip():
        raise InvalidInput("is empty", pointer=pointer)
    if looks_binary(raw):
        raise InvalidInput("is binary data or decoded wrongly, not text", pointer=pointer)
    return raw, pointer


def _checked(payload: Payload, today: dt.date, limits: Limits) -> _Fields:
    said = _one_line(payload.published_at, 100, "/published_at")
    tag = _one_line(payload.language, 100, "/language")
    return _Fields(
        url=address.canonical_url(payload.url, limit=limits.url) if payload.url else None,
        title=_one_line(payload.title, limits.title, "/title"),
        outlet=_one_line(payload.outlet, limits.outlet, "/outlet"),
        external_id=_one_line(payload.external_id, limits.external_id, "/external_id"),
        language=language.check_tag(tag) if tag else None,
        published=read_published(said, today=today) if said else None,
    )


def _one_line(value: str | None, limit: int, pointer: str) -> str | None:
    if value is None:
        return None
    if len(value) > limit:
        raise TooLarge(f"longer than {limit} characters", pointer=pointer)
    return cleaning.line(value) or None


def _completed(fields: _Fields, page: HtmlArticle, limits: Limits) -> _Fields:
    """Fill what the payload left open from the page's own metadata."""
    tag = page.language
    try:
        said = language.check_tag(tag) if tag else None
    except InvalidInput:
        said = None
    return _Fields(
        url=fields.url,
        title=fields.title or cleaning.line((page.title or "")[: limits.title]) or None,
        outlet=fields.outlet or cleaning.line((page.outlet or "")[: limits.outlet]) or None,
        external_id=fields.external_id,
        language=fields.language or said,
        published=fields.published,
    )


def _article(raw: str, cleaned: Cleaned, shape: Layout, fields: _Fields, found: _Found) -> Article:
    agency = shape.dateline.agency if shape.dateline else None
    outlet = fields.outlet or _stood_in(shape)
    title = fields.title or shape.headline
    key = address.natural_key(
        url=fields.url, outlet=outlet, external_id=fields.external_id, text=cleaned.text
    )
    published = found.published
    return Article(
        article_id=address.article_id(key),
        natural_key=key,
        content_hash=address.content_hash(title, cleaned.text),
        raw=cleaning.storable(raw),
        text=cleaned.text,
        offsets=cleaned.offsets,
        blocks=shape.blocks,
        title=title,
        outlet=outlet,
        url=fields.url,
        external_id=fields.external_id,
        published_at=published.day if published else None,
        published_precision=published.precision if published else Precision.DAY,
        dateline=shape.dateline.words if shape.dateline else None,
        language=found.language,
        notes=(
            *cleaned.notes,
            *((f"agency: {agency}",) if agency else ()),
            *shape.notes,
            *found.notes,
        ),
    )


def _stood_in(shape: Layout) -> str | None:
    """Give the outlet that the text itself names: over the report, or in its dateline."""
    if shape.dateline is None:
        return shape.sign
    return shape.dateline.outlet or shape.sign or shape.dateline.agency


def _find(
    text: str, shape: Layout, fields: _Fields, page_date: str | None, today: dt.date
) -> _Found:
    """Find date and language in the text where neither payload nor page says them."""
    published, notes = fields.published, []
    if published is None:
        lines = [block.span.of(text) for block in shape.blocks if block.kind in _DATED]
        published = stated([*([page_date] if page_date else []), *lines], today=today)
    day = _day_of_dateline(text, shape, published, today)
    if day is not None:
        published = day
        notes.append("publication date from the dateline")
    elif published is None and any(block.kind in _DATED for block in shape.blocks):
        notes.append("no publication date could be read from the text")
    code, told = language.told(_words(text, shape.blocks), fields.language)
    if code not in UNDERSTOOD and language.in_part(_read_paragraphs(text, shape.blocks)):
        code, told = "en", (f"in English and {code}: only the English is read",)
    return _Found(published, code, (*notes, *told))


def _day_of_dateline(
    text: str, shape: Layout, known: Published | None, today: dt.date
) -> Published | None:
    """Read the dateline's day where no day is known yet."""
    is_open = known is None or known.precision is not Precision.DAY
    if not is_open or shape.dateline is None or not shape.dateline.date:
        return None
    over = takewhile(lambda block: block.kind not in _READ, shape.blocks)
    above = [block.span.of(text) for block in over]
    return headed(shape.dateline.date, known, above=above, today=today)


def _words(text: str, blocks: tuple[Block, ...]) -> str:
    """Give enough of the body to tell its language."""
    return " ".join(_read_paragraphs(text, blocks)[:_SEEN_FOR_LANGUAGE])


def _read_paragraphs(text: str, blocks: tuple[Block, ...]) -> list[str]:
    return [block.span.of(text) for block in blocks if block.kind in _READ]
