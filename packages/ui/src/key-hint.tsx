const signs: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Mod: "Ctrl",
};

/** A key or a chord such as "Ctrl+Alt+M"; "Mod" is Ctrl, and Cmd on a Mac. Several keys that do the same: a list. */
export function KeyHint({ keys }: { keys: string | readonly string[] }) {
  return (
    <span className="ui-keys">
      {[keys].flat().map((chord) => (
        <span key={chord}>
          {chordParts(chord).map((part) => (
            <kbd key={part} className="ui-kbd">
              {signs[part] ?? part}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

/** The keys of a chord in the order they are pressed; a lone "+" is itself. */
export function chordParts(keys: string): string[] {
  return keys === "+" ? ["+"] : keys.replace(/\+\+$/, "+plus").split("+");
}
