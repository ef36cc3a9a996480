"""`briefing completion bash|zsh|fish`: a script for the shell, from the list of commands."""

from briefing.cli.arguments import Command, Given, Option
from briefing.cli.commands import BROWSE, COMMANDS
from briefing.cli.narration import put
from briefing.cli.words import Voice
from briefing.model import UsageError

SHELLS = ("bash", "zsh", "fish")
_PARTS = "parts"


def run(command: Command, given: Given, voice: Voice) -> int:
    """Print the script. Raises UsageError for another shell."""
    write = {"bash": _bash, "zsh": _zsh, "fish": _fish}.get(given.words[0])
    if write is None:
        raise UsageError(voice("wrong-choice", option="completion", value=given.words[0], choices="、".join(SHELLS)))
    put(write(voice))
    return 0


def _values(option: Option) -> list[str]:
    """What may follow an option, where that is known."""
    if option.value == _PARTS:
        from briefing.exporting.tree import EXTRAS, PARTS

        return list(EXTRAS) if option.name == "--with" else list(PARTS)[1:]
    return list(option.choices())


def _bash(voice: Voice) -> str:
    names = " ".join(command.name for command in COMMANDS)
    cases = []
    for command in (BROWSE, *COMMANDS):
        for option in command.options:
            values = _values(option)
            if values:
                keys = "|".join(f"{command.name}:{name}" for name in option.names)
                cases.append(f'    {keys}) COMPREPLY=($(compgen -W "{" ".join(values)}" -- "$current")); return ;;')
    flags = "\n".join(
        f'    {command.name or "browse"}) options="{" ".join(n for o in command.options for n in o.names)}" ;;'
        for command in (BROWSE, *COMMANDS)
    )
    return f"""# bash completion for briefing: source it, or put it into the folder of completions
_briefing() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD-1]}}" command="" options=""
  case " {names} " in *" ${{COMP_WORDS[1]}} "*) [ "$COMP_CWORD" -gt 1 ] && command="${{COMP_WORDS[1]}}" ;; esac
  case "$command:$previous" in
{chr(10).join(cases)}
    completion:completion) COMPREPLY=($(compgen -W "{" ".join(SHELLS)}" -- "$current")); return ;;
  esac
  case "${{command:-browse}}" in
{flags}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) [ "$COMP_CWORD" -eq 1 ] && COMPREPLY=($(compgen -W "{names}" -- "$current")) ;;
  esac
}}
complete -o default -o filenames -F _briefing briefing
"""


def _zsh(voice: Voice) -> str:
    def arguments(command: Command) -> str:
        out = []
        for option in command.options:
            said = _quoted(voice(f"option.{option.name}"))
            action = ""
            if option.value:
                values = _values(option)
                action = f":{option.value}:" + (f"({' '.join(values)})" if values else "_files")
            for name in option.names:
                out.append(f"'{name}[{said}]{action}'")
        rest = {"shell": f"'1:shell:({' '.join(SHELLS)})'", "none": ""}.get(command.takes, "'*:file:_files'")
        return " \\\n        ".join([*out, rest] if rest else out)

    names = "\n".join(f"    '{c.name}:{_quoted(voice(c.name))}'" for c in COMMANDS)
    cases = "\n".join(f"    {c.name})\n      _arguments \\\n        {arguments(c)} ;;" for c in COMMANDS)
    return f"""#compdef briefing
# zsh completion for briefing: save it as _briefing in a folder of $fpath
_briefing() {{
  local -a commands
  commands=(
{names}
  )
  if (( CURRENT == 2 )) && [[ ${{words[2]}} != -* ]]; then
    _describe command commands
    _files
    return
  fi
  local command=${{words[2]}}
  if (( ${{commands[(I)$command:*]}} )); then
    shift words
    (( CURRENT-- ))
  fi
  case $command in
{cases}
    *)
      _arguments \\
        {arguments(BROWSE)} ;;
  esac
}}
if [ "$funcstack[1]" = _briefing ]; then _briefing "$@"; else compdef _briefing briefing; fi
"""


def _fish(voice: Voice) -> str:
    out = ["# fish completion for briefing: save it as briefing.fish in the folder of completions"]
    names = " ".join(command.name for command in COMMANDS)
    for command in COMMANDS:
        out.append(
            f"complete -c briefing -n 'not __fish_seen_subcommand_from {names}' -a {command.name} "
            f"-d '{_quoted(voice(command.name))}'"
        )
    for command in (BROWSE, *COMMANDS):
        seen = (
            f"__fish_seen_subcommand_from {command.name}"
            if command.name
            else f"not __fish_seen_subcommand_from {names}"
        )
        for option in command.options:
            flags = "".join(f" -l {n[2:]}" if n.startswith("--") else f" -s {n[1:]}" for n in option.names)
            values = _values(option)
            wants = f" -x -a '{' '.join(values)}'" if values else " -r" if option.value else ""
            out.append(f"complete -c briefing -n '{seen}'{flags}{wants} -d '{_quoted(voice(f'option.{option.name}'))}'")
        if command.takes == "shell":
            out.append(f"complete -c briefing -n '{seen}' -f -a '{' '.join(SHELLS)}'")
    return "\n".join(out) + "\n"


def _quoted(text: str) -> str:
    """`text` within single quotes and square brackets of a shell."""
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", "：")
