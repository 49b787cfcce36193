import { BANDS } from "@starboard/domain/evaluation";
import { BandDisc } from "@starboard/ui/band-disc";
import { Cell, Table } from "@starboard/ui/table";
import { BAND_SIGNS } from "./band-signs.ts";
import { signed } from "./preview-words.ts";

interface PreviewBandsProps {
  caption: string;
  /** In the order of `BANDS`; null where fewer than five are hidden. */
  before: readonly (number | null)[];
  after: readonly (number | null)[];
}

/** How many stories stand in each band, before and after, strongest first. */
export function PreviewBands({ caption, before, after }: PreviewBandsProps) {
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
          <th scope="col" data-align="end">
            Difference
          </th>
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
              <Cell end>{was === null || is === null ? "–" : signed(is - was)}</Cell>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}

const countWords = (count: number | null) => (count === null ? "hidden" : count.toLocaleString("en-GB"));
