import { BandDisc } from "@starboard/ui/band-disc";
import { Link } from "@starboard/ui/link";
import { Shift } from "@starboard/ui/shift";
import { StateMark } from "@starboard/ui/state-mark";
import { Cell, Table } from "@starboard/ui/table";
import { BAND_SIGNS } from "./band-signs.ts";
import { useRuleTitle } from "./engine-facts.tsx";
import { signed } from "./preview-words.ts";
import type { Preview } from "./rules.ts";

/** The stories that move most, with the findings that come and go. */
export function PreviewMovers({ org, movers }: { org: string; movers: Preview["movers"] }) {
  return (
    <Table caption="Stories that move most" captionHidden fold>
      <thead>
        <tr>
          <th scope="col" className="w-[40%]">
            Story
          </th>
          <th scope="col" className="w-40">
            0 – 100
          </th>
          <th scope="col" data-align="end">
            From, to
          </th>
          <th scope="col" data-align="end">
            By
          </th>
          <th scope="col">Findings</th>
        </tr>
      </thead>
      <tbody>
        {movers.map((story) => (
          <tr key={story.storyId}>
            <th scope="row">
              <Link href={`/o/${org}/stories/${story.storyId}`}>
                <span className="font-serif">{story.title || "Untitled"}</span>
              </Link>
              <span className="block font-normal text-fine text-ink-2">
                <bdi>{story.authorName}</bdi>
              </span>
            </th>
            <Cell label="On the scale">
              <Shift from={story.beforeScore} to={story.afterScore} />
            </Cell>
            <Cell label="From, to" end nowrap>
              {story.beforeScore} → {story.afterScore}
            </Cell>
            <Cell label="By" end nowrap>
              <Change by={story.afterScore - story.beforeScore} />
            </Cell>
            <Cell label="Findings">
              <Findings story={story} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Change({ by }: { by: number }) {
  if (by === 0) return <>0</>;
  return (
    <StateMark state={by > 0 ? "ready" : "not-ready"} strong>
      {signed(by)}
    </StateMark>
  );
}

function Findings({ story }: { story: Preview["movers"][number] }) {
  const ruleTitle = useRuleTitle();
  const { gained, lost, beforeBand, afterBand } = story;
  return (
    <ul className="grid gap-1 text-note text-ink-2">
      {beforeBand === afterBand ? null : (
        <li className="text-ink">
          <BandDisc {...BAND_SIGNS[beforeBand]} /> becomes <BandDisc {...BAND_SIGNS[afterBand]} />
        </li>
      )}
      {gained.map((id) => (
        <li key={id}>
          <b>now missing:</b> {ruleTitle(id)}
        </li>
      ))}
      {lost.map((id) => (
        <li key={id}>
          <b>no longer asked for:</b> {ruleTitle(id)}
        </li>
      ))}
      {gained.length + lost.length === 0 ? <li>the same findings</li> : null}
    </ul>
  );
}
