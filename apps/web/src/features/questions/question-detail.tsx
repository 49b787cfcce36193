import type { StoryMatch } from "@starboard/rules/match";
import { Button } from "@starboard/ui/button";
import { Field } from "@starboard/ui/field";
import { Glyph } from "@starboard/ui/glyph";
import { Link } from "@starboard/ui/link";
import { LinkButton } from "@starboard/ui/link-button";
import { Select } from "@starboard/ui/select";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { type BankQuestion, type DeskStory, goodMatches } from "@/features/question-bank/index.ts";
import { beginHref } from "./begin-href.ts";

const SHOWN = 3;
/** Under this a story is not even near. */
const NEAR = 15;

export interface QuestionDetailProps {
  org: string;
  question: BankQuestion;
  stories: readonly DeskStory[];
  /** The story that the question is prepared with. */
  preparedWith: string | null;
  /** Null takes the mark off. */
  onPrepare: (storyId: string | null) => void;
}

/** My best stories for a question with the reasons, or plainly none; and what usually follows. */
export function QuestionDetail(props: QuestionDetailProps) {
  const { org, question, stories } = props;
  const good = goodMatches(question.matches).slice(0, SHOWN);
  const near = question.matches.filter(({ fit }) => fit >= NEAR).slice(0, 1);
  return (
    <div className="grid gap-6 pt-1 pb-6">
      {good.length > 0 ? (
        <Matches {...props} matches={good} label="My best stories for it" />
      ) : (
        <div className="grid gap-3">
          <p>
            <b>No good story yet.</b> <span className="text-ink-2">{whyNone(near[0], stories, question)}</span>
          </p>
          <p>
            <LinkButton href={beginHref(org, question)} tone="primary">
              Begin a story for it
            </LinkButton>
          </p>
          {near.length > 0 ? <Matches {...props} matches={near} label="The nearest" isNear /> : null}
        </div>
      )}
      <AnotherStory {...props} />
      <section aria-label="Then they ask">
        <h3 className="mb-1 font-semibold text-note">Then they ask</h3>
        <ul className="grid gap-1">
          {question.followUps.map((followUp) => (
            <li key={followUp} className="font-serif text-ui text-ink-2">
              {followUp}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Said as it is: what a story is marked as and what its words say are two things. */
function whyNone(near: StoryMatch | undefined, stories: readonly DeskStory[], question: BankQuestion): string {
  const story = stories.find(({ id }) => id === near?.id);
  if (story?.band === "insufficient") return "The nearest has too little text of its own yet.";
  return story?.competencies.some((each) => question.competencies.includes(each))
    ? "One is marked for it, but its words do not speak of it."
    : "None of your stories speaks of this.";
}

/** The person knows their stories better than any list of words: whichever they choose is prepared. */
function AnotherStory({ stories, preparedWith, onPrepare }: QuestionDetailProps) {
  if (stories.length === 0) return null;
  return (
    <Field label="Prepared with" className="max-w-md">
      <Select
        size="small"
        value={preparedWith ?? ""}
        onChange={(event) => onPrepare(event.target.value || null)}
        options={[
          { value: "", label: "Not prepared" },
          ...stories.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
    </Field>
  );
}

interface MatchesProps extends QuestionDetailProps {
  matches: readonly StoryMatch[];
  label: string;
  isNear?: boolean;
}

function Matches({ org, question, stories, preparedWith, onPrepare, matches, label, isNear = false }: MatchesProps) {
  return (
    <ul aria-label={label} className="grid gap-5">
      {matches.map(({ id, fit, reasons, lacks }) => {
        const story = stories.find((each) => each.id === id);
        if (!story) return null;
        const isPrepared = preparedWith === id;
        return (
          <li key={id} className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2">
            <span className={`font-semibold text-lede tabular-nums leading-snug ${isNear ? "text-ink-3" : "text-ink"}`}>
              <VisuallyHidden>Fit </VisuallyHidden>
              {fit}
            </span>
            <div className="grid gap-2">
              <p className="font-semibold font-serif text-ui">
                {isNear ? <span className="font-normal text-ink-3">The nearest: </span> : null}
                <Link href={`/o/${org}/stories/${id}`} tone="quiet">
                  {story.title}
                </Link>
              </p>
              <ul aria-label="Reasons" className="grid gap-0.5 text-note text-ink-2">
                {reasons.map((reason) => (
                  <li key={reason} className="flex items-baseline gap-2">
                    <Glyph name="tick" /> {reason}
                  </li>
                ))}
                {lacks.map((lack) => (
                  <li key={lack} className="flex items-baseline gap-2">
                    <Glyph name="cross" /> {lack}
                  </li>
                ))}
                {story.practisedAt ? null : (
                  <li className="flex items-baseline gap-2">
                    <Glyph name="gap" /> Never said aloud.
                  </li>
                )}
              </ul>
              <p className="flex flex-wrap gap-2">
                <LinkButton href={`/o/${org}/practice?question=${question.id}&story=${id}`} size="small">
                  Practise this
                  <VisuallyHidden> with {story.title}</VisuallyHidden>
                </LinkButton>
                <Button
                  size="small"
                  tone="plain"
                  aria-pressed={isPrepared}
                  icon={<Glyph name={isPrepared ? "cone" : "near"} />}
                  onClick={() => onPrepare(isPrepared ? null : id)}
                >
                  {isPrepared ? "Prepared with this" : "Mark as prepared with this"}
                  <VisuallyHidden>: {story.title}</VisuallyHidden>
                </Button>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
