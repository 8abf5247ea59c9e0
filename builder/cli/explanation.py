"""A rule in words: why it is there, what breaks it, and how the same is done right."""

from textwrap import indent

from builder.cli.rule_example import Kind, RuleExample, rule_example
from builder.rules import RULES

_HEADS = {
    Kind.TEXT: ("Wrong, in {0.file}:", "Right:"),
    Kind.NAME: ("Wrong, as the name of a file:", "Right:"),
    Kind.COPY: ("Wrong: {0.file} a second time, as", "Right: once, as"),
    Kind.LINK: ("Wrong: {0.file} is a link to", "Right: the file itself is"),
    Kind.ENCODING: ("Wrong: {0.file} saved with the encoding Latin-1, in which stands", "Right: UTF-8"),
}
_ABSENT = {Kind.TEXT: "(what stands below is missing)", Kind.NAME: "(no such file)"}
"""What is shown where the mistake is that something is not there."""


def explained(rule: str) -> str:
    """Return a rule's severity, reason and example, for people; `rule` is a key of `RULES`."""
    example = rule_example(rule)
    wrong, right = (head.format(example) for head in _HEADS[example.kind])
    article = (f"The article says:\n{indent(example.article, '    ')}",) if example.article else ()
    return "\n\n".join(
        (
            f"{rule} ({RULES[rule].severity})",
            RULES[rule].why,
            *article,
            f"{wrong}\n{_shown(example, example.wrong)}",
            f"{right}\n{_shown(example, example.right)}",
        )
    )


def all_rules() -> str:
    """Return a line for every rule: id, severity, reason."""
    width = max(map(len, RULES))
    return "\n".join(f"{id_:<{width}}  {rule.severity:<7}  {rule.why}" for id_, rule in sorted(RULES.items()))


def _shown(example: RuleExample, text: str) -> str:
    return indent(text.strip("\n") or _ABSENT[example.kind], "    ")
