import type { StoryKind } from "@starboard/domain/evaluation";
import { RadioList } from "@starboard/ui/radio-list";

const KINDS = [
  {
    value: "challenge",
    label: "Challenge",
    hint: "Something went wrong or stood in the way, and you dealt with it. It answers questions about failure, conflict, pressure and hard decisions.",
  },
  {
    value: "accomplishment",
    label: "Accomplishment",
    hint: "You set out to change something, and it changed. It answers questions about results, initiative, influence and what you are proud of.",
  },
] as const;

export interface KindChoiceProps {
  kind: StoryKind;
  onKind: (kind: StoryKind) => void;
}

/** The two kinds, each with what it is for. You are ready with at least one of either. */
export function KindChoice({ kind, onKind }: KindChoiceProps) {
  return (
    <RadioList
      legend="What kind of story is it?"
      options={KINDS}
      value={kind}
      onValueChange={(value) => onKind(value as StoryKind)}
    />
  );
}
