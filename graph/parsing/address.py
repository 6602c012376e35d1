"""What makes a submission the same article again: canonical address, keys and hashes."""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from graph.errors import InvalidInput, TooLarge
from graph.parsing.cleaning import folded

_TRACKING = re.compile(
    r"(utm_\w*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh"
    r"|mc_[ce]id|_hs(enc|mi)|_ga|_gl|mkt_tok|vero_id|oly_(anon|enc)_id|wt_mc|cmpid|ocid"
    r"|at_(medium|campaign)|ref_src|__twitter_impression)",
    re.IGNORECASE,
)
_PORTS = {"http": 80, "https": 443}
_SPACE_OR_CONTROL = re.compile(r"[\s\x00-\x20\x7f-\x9f\ud800-\udfff\\]")


def canonical_url(url: str, *, limit: int = 2000) -> str:
    """Bring `url` to one form.

    Scheme and host in lower case; default port, fragment and tracking
    parameters dropped; the other parameters sorted.

    Raises
    ------
    TooLarge
        Over `limit` code points.
    InvalidInput
        No http or https address. Both with the pointer ``/url``.

    Examples
    --------
    >>> canonical_url("HTTPS://News.example:443/a?b=2&utm_source=x&a=1#top")
    'https://news.example/a?a=1&b=2'
    """
    url = url.strip()
    if len(url) > limit:
        raise TooLarge(f"longer than {limit} characters", pointer="/url")
    if _SPACE_OR_CONTROL.search(url):
        raise InvalidInput("has white space or controls", pointer="/url")
    try:
        parts = urlsplit(url)
        host = _host(parts)
        query = sorted(
            (key, value)
            for key, value in parse_qsl(parts.query, keep_blank_values=True)
            if not _TRACKING.fullmatch(key)
        )
        return urlunsplit((parts.scheme, host, parts.path or "/", urlencode(query), ""))
    except ValueError as error:  # an impossible port, a broken IPv6 host, too many parameters
        raise InvalidInput(f"is no address: {error}", pointer="/url") from error


def _host(parts: SplitResult) -> str:
    if parts.scheme not in _PORTS:
        raise ValueError("only http and https are read")
    if parts.username is not None or parts.password is not None:
        raise ValueError("it carries a user name")
    host = (parts.hostname or "").rstrip(".")
    if not host:
        raise ValueError("it has no host")
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, _PORTS[parts.scheme]) else f"{host}:{parts.port}"


def natural_key(*, url: str | None, outlet: str | None, external_id: str | None, text: str) -> str:
    """Give the key under which a re-submission is the same article."""
    if url:
        return f"url:{url}"
    if external_id:
        return f"ext:{outlet or ''}\n{external_id}"
    return f"txt:{(outlet or '').casefold()}\n{_sha256(folded(text)).hexdigest()}"


def article_id(key: str) -> str:
    """Derive the article id from its natural key: ``art_`` and 24 base-32 characters."""
    return "art_" + base64.b32encode(_sha256(key).digest()).decode().lower()[:24]


def content_hash(title: str | None, text: str) -> str:
    """SHA-256 (hex) of title and text, white space folded, case kept."""
    return _sha256(folded(title or "") + "\n" + folded(text)).hexdigest()


def _sha256(text: str) -> hashlib._Hash:
    return hashlib.sha256(text.encode())
