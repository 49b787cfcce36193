import { BANDS } from "@starboard/domain/evaluation";
import { BandDisc } from "@starboard/ui/band-disc";
import { Cell, Table } from "@starboard/ui/table";
import { BAND_SIGNS } from "./band-signs.ts";
import { signed } from "./preview-words.ts";

interface PreviewBandsProps {
  caption: string;
  /** In the order of `BANDS`; null where there are fewer than five, if they are told in fives. */
  before: readonly (number | null)[];
  after: readonly (number | null)[];
  /** Told in fives: then no difference is, as it would be one of two such numbers. */
  isRounded?: boolean;
}

/** How many stories stand in each band, before and after, strongest first. */
export function PreviewBands({ caption, before, after, isRounded }: PreviewBandsProps) {
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">Band</th>
          <th scope="col" data-align="end">
            Now
          </th>
          <th scope="col" data-align="end">
            Then
          </th>
          {isRounded ? null : (
            <th scope="col" data-align="end">
              Difference
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {BANDS.map((band, at) => ({ band, was: before[at] ?? null, is: after[at] ?? null }))
          .toReversed()
          .map(({ band, was, is }) => (
            <tr key={band}>
              <th scope="row">
                <BandDisc {...BAND_SIGNS[band]} />
              </th>
              <Cell end>{countWords(was)}</Cell>
              <Cell end>{countWords(is)}</Cell>
              {isRounded ? null : <Cell end>{was === null || is === null ? "–" : signed(is - was)}</Cell>}
            </tr>
          ))}
      </tbody>
    </Table>
  );
}

const countWords = (count: number | null) => (count === null ? "under five" : count.toLocaleString("en-GB"));
