"""A correction: the fields of one fact, as read, to be changed."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from briefing.app.dialogs import STYLES, Dialog
from briefing.app.dialogs.choice import Choice
from briefing.app.entries import Fact, own, part_of
from briefing.reviewing import FieldError, check_field, choices, fields
from briefing.settings.languages import Words
from briefing.typesetting.display import folded, safe
from briefing.typesetting.widths import pad

Fields = tuple[tuple[str, str], ...]
_FAMILY = {"status": "status", "kind": "kind", "bound": "bound"}


class CorrectDialog(Dialog[Fields | None]):
    """Dismissed with the fields that were changed, or None."""

    CSS_PATH = STYLES

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "save", show=False, priority=True),
    ]

    def __init__(self, fact: Fact, words: Words) -> None:
        super().__init__()
        self._fact = fact
        self._words = words
        self._part = part_of(fact)
        self._wrong: tuple[str | None, str] | None = None

    def _now(self, name: str) -> str:
        value = getattr(self._fact, name, None)
        if isinstance(value, bool):
            return str(value).lower()
        return "" if value is None else format(value, "f") if hasattr(value, "as_tuple") else str(value)

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="dialog"):
            yield Static(self._words("correct"), classes="dialog-title")
            yield Static(Content(folded(own(self._fact).text)))
            for name in fields(self._part):
                label = pad(self._words.of("field", name), 10)
                allowed = choices(self._part, name)
                if allowed:
                    options = [(c, self._told(name, c)) for c in allowed]
                    now = allowed.index(self._now(name)) if self._now(name) in allowed else 0
                    yield Choice(label, options, now, id=f"field-{name}")
                else:
                    with Horizontal(classes="field"):
                        yield Static(Content(label), classes="field-name")
                        yield Input(value=safe(self._now(name)), id=f"field-{name}", compact=True)
            yield Static("", id="message")
            yield Static(self._words("correct.hint"), classes="dialog-hint")

    def _told(self, name: str, value: str) -> str:
        family = "goal" if name == "kind" and self._part == "goals" else _FAMILY.get(name, name)
        return self._words.of(family, value) or self._words.of("choice", value)

    def on_mount(self) -> None:
        self.query("Input, Choice").first().focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of a field holds no more once it is changed."""
        if self._wrong and event.input.id == self._wrong[0] and event.value != self._wrong[1]:
            self.query_one("#message", Static).update("")

    def action_save(self) -> None:
        """Check what was given and hand over what is new."""
        changed: list[tuple[str, str]] = []
        for name in fields(self._part):
            field = self.query_one(f"#field-{name}")
            given = field.value if isinstance(field, Input | Choice) else ""
            if given == safe(self._now(name)):
                continue
            try:
                changed.append((name, check_field(self._part, name, given)))
            except FieldError as error:
                told = str(error).replace(f"“{name}”", f"“{self._words.of('field', name)}”")
                self._wrong = (field.id, given)
                self.query_one("#message", Static).update(Content(safe(told)))
                field.focus()
                return
        self.dismiss(tuple(changed))
