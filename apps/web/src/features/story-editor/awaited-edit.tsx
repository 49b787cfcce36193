import { Note } from "@starboard/ui/note";

/** As high as most edits are on a telephone. */
const HEIGHT = "min-h-[9.125rem]";

/** Holds the place of the next best edit until the rules have read the text, so that the text below does not move then. */
export function AwaitedEdit() {
  return <Note tone="next" cap="Next best edit" title="The rules are reading your text." className={HEIGHT} />;
}
