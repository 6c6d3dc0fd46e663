"""A document -> every statement of the speaker in it.

The most original first: records whose form says who speaks (live text, tables, captions, testimony, threads,
messages), transcripts, letters, headed excerpts, texts given whole, prose. What one has read the next does
not read again. Words of doubtful origin are listed, never taken; a document that says that what is said in
it is invented gives none.

The packages, each of which imports only those before it: `text` (a file -> paragraphs), `people` (who is
who), `asides` (what is nobody's statement), `grammar` (who says something in a sentence), `prose`, `talk`,
`whole` and `records` (the readers of articles, conversations, texts that are his as a whole, and what a
machine or a clerk set down). `cues` holds the words that all of them go by, `findings` what they hand back.
"""

import hashlib
from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from bot.documents import ID_DIGITS, Document, QAPair, Reading, Span, Speaker, Unsure
from bot.folding import fold
from bot.reading.asides.editorial import is_notice
from bot.reading.asides.inner_brackets import inner_notes, without
from bot.reading.asides.inventions import is_invented
from bot.reading.asides.rubrics import without_rubric
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.prose.quotations import ProseReader
from bot.reading.prose.retractions import letters, retracted_words
from bot.reading.prose.sentences import is_prose
from bot.reading.records.captions import read_captions
from bot.reading.records.live_text import quotes_in_live_text, read_live_text
from bot.reading.records.mail import read_mail
from bot.reading.records.numbered_threads import read_numbered_thread
from bot.reading.records.posts import read_posts
from bot.reading.records.tables import read_tables
from bot.reading.records.testimony import read_testimony
from bot.reading.talk.dialogue import read_dialogue
from bot.reading.talk.unlabelled import read_unlabelled
from bot.reading.text.layout import Layout, Paragraph, lay_out
from bot.reading.text.marks import MARK
from bot.reading.whole.headed_notes import read_notes
from bot.reading.whole.whole_texts import read_whole_texts

INVENTED = "the document says that what is said in it is invented"


def read_document(document: Document, speaker: Speaker) -> Reading:
    """The statements of the speaker in a document, and what is left out as unsure."""
    grammar = Grammar(speaker)
    layout = lay_out(document.text)
    findings: list[Finding] = []
    doubts: list[Doubt] = []
    read: frozenset[int] = frozenset()
    tables = read_tables(layout, grammar)
    is_live = quotes_in_live_text(layout)
    for reader in (
        read_live_text,
        read_captions,
        read_testimony,
        read_numbered_thread,
        read_posts,
        read_dialogue,
        read_mail,
        read_unlabelled,
        read_notes,
    ):
        if not read and not (is_live and reader is read_dialogue):
            result = _outside(reader(layout, grammar), layout, tables.read)
            read = result.read
            findings.extend(result.findings)
            doubts.extend(result.doubts)
    read |= tables.read
    findings.extend(tables.findings)
    doubts.extend(tables.doubts)
    settled = read - _paragraphs_of(doubts, layout)
    whole = _outside(read_whole_texts(layout, grammar, settled), layout, settled)
    read |= whole.read
    findings.extend(whole.findings)
    doubts = [*_outside(Found(doubts=tuple(doubts)), layout, whole.read).doubts, *whole.doubts]
    rest = (without_rubric(paragraph) for i, paragraph in enumerate(layout.paragraphs) if i not in read)
    prose = [paragraph for paragraph in rest if is_prose(paragraph) and not _is_of_page(paragraph, grammar)]
    quoted, unsure = ProseReader(layout, prose, grammar).read() if prose else ([], [])
    findings.extend(quoted)
    doubts.extend(unsure)
    findings, taken_back = _without_retracted(findings, layout)
    doubts = [*doubts, *taken_back]
    if findings and is_invented(layout):
        doubts += [Doubt(span, INVENTED) for finding in findings for span in finding.answer]
        findings = []
    folded = fold(document.text)
    findings.sort(key=lambda finding: finding.answer[0])
    pairs = [_pair(document, folded, layout, finding) for finding in findings]
    doubts = _not_shown(doubts, findings)
    left_out = [Unsure(document, layout.in_document(doubt.span), doubt.reason) for doubt in doubts]
    return Reading(document, tuple(_with_ids(pairs)), tuple(sorted(left_out, key=lambda unsure: unsure.span)))


def _is_of_page(paragraph: Paragraph, grammar: Grammar) -> bool:
    """Whether a paragraph is the page's own words, and nothing of him: a link among the paragraphs."""
    words = paragraph.words
    return is_notice(words) and MARK.search(words) is None and not grammar.is_named_in(words)


def _not_shown(doubts: list[Doubt], findings: list[Finding]) -> list[Doubt]:
    """The doubts without those about words that are shown after all."""
    shown = sorted(span for finding in findings for span in finding.answer)
    starts = [span.start for span in shown]

    def is_shown(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.end <= shown[at].end

    return [doubt for doubt in doubts if not is_shown(doubt.span)]


def _without_retracted(findings: list[Finding], layout: Layout) -> tuple[list[Finding], list[Doubt]]:
    """The findings without those that a correction in the document repeats, and these as doubts."""
    retracted = retracted_words(paragraph.words for paragraph in layout.paragraphs)
    kept: list[Finding] = []
    doubts: list[Doubt] = []
    for finding in findings if retracted else ():
        words = letters("".join(layout.folded[span.start : span.end] for span in finding.answer))
        if any(phrase in words or (words in phrase and words) for phrase in retracted):
            doubts += [Doubt(span, "a correction in the document repeats it") for span in finding.answer]
        else:
            kept.append(finding)
    return (kept, doubts) if retracted else (findings, [])


def _paragraphs_of(doubts: list[Doubt], layout: Layout) -> set[int]:
    """The paragraphs that doubts stand in: a signature there may settle whose words they are."""
    starts = [paragraph.span.start for paragraph in layout.paragraphs] if doubts else []
    return {bisect_right(starts, doubt.span.start) - 1 for doubt in doubts}


def _outside(found: Found, layout: Layout, taken: frozenset[int]) -> Found:
    """What was found, without what stands in paragraphs that another reader has taken."""
    if not taken:
        return found
    starts = [paragraph.span.start for paragraph in layout.paragraphs]

    def is_free(span: Span) -> bool:
        return bisect_right(starts, span.start) - 1 not in taken

    findings = tuple(finding for finding in found.findings if is_free(finding.answer[0]))
    doubts = tuple(doubt for doubt in found.doubts if is_free(doubt.span))
    return Found(findings, doubts, found.read if findings or doubts else frozenset())


def _pair(document: Document, folded: str, layout: Layout, finding: Finding) -> QAPair:
    """A finding with its places in the document, and an id made of its words."""
    said = (part for span in finding.answer for part in without(layout, span, inner_notes(layout, span)))
    answer = tuple(piece for span in said for piece in layout.pieces(span))
    words = "".join([folded[span.start : span.end] for span in answer])
    digest = hashlib.sha256("".join(words.split()).encode(errors="surrogatepass")).hexdigest()[:ID_DIGITS]
    question, attribution, lead_in = (
        None if span is None else layout.in_document(span)
        for span in (finding.question, finding.attribution, finding.lead_in)
    )
    return QAPair(
        f"{document.id}-{digest}",
        document,
        finding.kind,
        answer,
        question,
        attribution,
        lead_in,
        finding.rule,
    )


def _with_ids(pairs: list[QAPair]) -> list[QAPair]:
    """The pairs, those with the same words told apart by an ordinal in the order of the document."""
    seen: Counter[str] = Counter()
    numbered = []
    for pair in pairs:
        seen[pair.id] += 1
        ordinal = seen[pair.id]
        numbered.append(replace(pair, id=f"{pair.id}-{ordinal}") if ordinal > 1 else pair)
    return numbered
