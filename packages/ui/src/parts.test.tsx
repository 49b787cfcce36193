import { renderToStaticMarkup as render } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { initialsOf } from "./avatar.tsx";
import { BalanceBars } from "./balance-bars.tsx";
import { BandDisc } from "./band-disc.tsx";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { Diff } from "./diff.tsx";
import { Field } from "./field.tsx";
import { Histogram } from "./histogram.tsx";
import { Input } from "./input.tsx";
import { Link, LinkProvider } from "./link.tsx";
import { LongWork } from "./long-work.tsx";
import { Meter, Progress } from "./meter.tsx";
import { currentHref } from "./nav.tsx";
import { RangeScale } from "./range-scale.tsx";
import { ScoreDots } from "./score-dots.tsx";
import { Segmented } from "./segmented.tsx";
import { Shift } from "./shift.tsx";
import { Skeleton } from "./skeleton.tsx";
import { StateMark } from "./state-mark.tsx";
import { SortHead, Table } from "./table.tsx";
import { parseTheme } from "./theme.ts";
import { ThemeScript } from "./theme-script.tsx";
import { endLabels, TrendLine } from "./trend-line.tsx";

const attribute = (markup: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1];

describe("a field ties its parts to the control", () => {
  const markup = render(
    <Field label="Title" hint="In a few words." error="A title is missing." id="title" required>
      <Input name="title" />
    </Field>,
  );
  const input = /<input[^>]*>/.exec(markup)?.[0] ?? "";
  test("label, error and hint", () => {
    expect(markup).toContain('<label for="title">Title</label>');
    expect(attribute(input, "id")).toBe("title");
    expect(attribute(input, "aria-describedby")).toBe("title-error title-hint");
    expect(markup).toContain('id="title-error"');
    expect(markup).toContain('id="title-hint"');
  });
  test("state", () => {
    expect(attribute(input, "aria-invalid")).toBe("true");
    expect(input).toContain("required");
    expect(
      render(
        <Field label="Title">
          <Input />
        </Field>,
      ),
    ).not.toContain("aria-invalid");
  });
});

test("a busy button keeps its label and says so", () => {
  const markup = render(<Button busy>Save</Button>);
  expect(markup).toMatch(/aria-busy="true" aria-disabled="true"/);
  expect(markup).not.toContain(" disabled");
  expect(markup).toContain("Save");
});

function Routed({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} data-routed="">
      {children}
    </a>
  );
}

test("links go through the router's component, addresses of other sites do not", () => {
  const inside = (href: string) =>
    render(
      <LinkProvider value={Routed}>
        <Link href={href}>x</Link>
      </LinkProvider>,
    );
  expect(inside("/stories")).toContain("data-routed");
  expect(inside("https://example.org")).not.toContain("data-routed");
  expect(inside("mailto:a@example.org")).not.toContain("data-routed");
});

test("the current place is the longest that matches whole segments", () => {
  const items = [{ href: "/" }, { href: "/stories" }, { href: "/stories/new" }, { href: "/team" }];
  expect(currentHref(items, "/stories/new")).toBe("/stories/new");
  expect(currentHref(items, "/stories/42/versions")).toBe("/stories");
  expect(currentHref(items.slice(1), "/teams")).toBeUndefined();
  expect(currentHref([{ href: "/desk", also: ["/rounds"] }, ...items], "/rounds/7")).toBe("/desk");
});

test.each([
  ["Amara Nwosu", "AN"],
  ["Annegret van der Schlüter-Oberbüchler", "AS"],
  ["Ruth", "R"],
  ["ليلى حداد", "لح"],
  ["  ", "?"],
])("initials of %s", (name, initials) => expect(initialsOf(name)).toBe(initials));

test("only light and dark are themes", () => {
  expect([parseTheme("dark"), parseTheme("light"), parseTheme("auto"), parseTheme(null)]).toEqual([
    "dark",
    "light",
    undefined,
    undefined,
  ]);
});

describe("meaning never rests on colour", () => {
  test("a band has its word, a state its shape", () => {
    expect(render(<BandDisc fill="half" word="solid" value={64} />)).toMatch(/<b>64<\/b>.*<svg.*solid/);
    expect(render(<StateMark state="not-ready">Not ready</StateMark>)).toMatch(/<svg.*Not ready/);
  });
  test("what is unknown has no number, which would read as a bad one", () => {
    const shown = render(<BandDisc fill="unknown" word="not judged yet" value={0} of="of 100" />);
    expect(shown.replace(/<[^>]*>/g, "")).toBe("not judged yet");
  });
  test("what could not be told has words of its own", () => {
    expect(render(<ScoreDots label="Scores" rows={[{ label: "Learning", value: null }]} />)).toContain(
      "could not tell",
    );
  });
  test("each chart brings its figures as a table", () => {
    const trend = render(
      <TrendLine summary="Fell from 3 to 1." steps={["May", "June"]} series={[{ name: "median", values: [3, 1] }]} />,
    );
    expect(trend).toContain('aria-label="Fell from 3 to 1."');
    expect(trend).toMatch(/<th scope="row">June<\/th><td data-align="end">1<\/td>/);
    const bars = render(
      <Histogram
        summary="Most lie low."
        name="stories"
        bins={[
          { from: 0, to: 50, count: 7, before: 5 },
          { from: 50, to: 100, count: 2 },
        ]}
      />,
    );
    expect(bars).toMatch(/<th scope="row">0 – 50<\/th><td data-align="end">7<\/td><td data-align="end">5<\/td>/);
  });
  test("a sorted column says so", () => {
    expect(
      render(
        <table>
          <thead>
            <tr>
              <SortHead sorted="ascending" href="?sort=name">
                Name
              </SortHead>
            </tr>
          </thead>
        </table>,
      ),
    ).toContain('aria-sort="ascending"');
  });
  test("added and removed are elements", () => {
    expect(
      render(
        <Diff
          parts={[
            { kind: "removed", text: "45%" },
            { kind: "added", text: "40%" },
          ]}
        />,
      ),
    ).toMatch(/<del[^>]*>45%<\/del><ins[^>]*>40%<\/ins>/);
  });
});

describe("long work", () => {
  test("counts, and is read out at every tenth", () => {
    const markup = render(<LongWork title="Import" state="running" done={9} total={14} failed={1} />);
    expect(markup).toContain("9 of 14");
    expect(markup).toContain("1 failed");
    expect(markup).toMatch(/role="status"[^>]*>Import: 60%</);
  });
  test("progress without an end has no value", () => {
    expect(render(<Progress label="Looking" />)).not.toContain("aria-valuenow");
    expect(attribute(render(<Progress label="Import" value={3} max={4} />), "aria-valuenow")).toBe("3");
  });
});

test("labels at the ends of lines never overlap", () => {
  const series = [5, 5.1, 5.2].map((value, place) => ({ name: `s${place}`, values: [value] }));
  const tops = endLabels(series, { at: 5, label: "aim" }, (value) => 100 - value, String).map((label) => label.top);
  expect(tops).toHaveLength(4);
  for (const [place, top] of tops.entries()) if (place > 0) expect(top - tops[place - 1]!).toBeGreaterThanOrEqual(16);
});

test("what the server renders carries no style attribute, so a strict policy does not break it", () => {
  const markup = render(
    <>
      <Meter label="Covered" value={8} max={12} />
      <Progress label="Import" value={3} failed={1} max={4} />
      <BalanceBars label="Balance" rows={[{ label: "Action", share: 0.4, aim: [0.3, 0.5] }]} />
      <ScoreDots label="Scores" rows={[{ label: "Structure", value: 84 }]} />
      <RangeScale
        label="Spoken time"
        from={116}
        to={143}
        words="1:56 – 2:23"
        min={0}
        max={240}
        aim={[120, 180]}
        ticks={[{ at: 0, label: "0" }]}
      />
      <TrendLine
        summary="x"
        steps={["a", "b"]}
        series={[{ name: "n", values: [1, null] }]}
        events={[{ step: 1, label: "rules" }]}
        aim={{ from: 0, to: 1, label: "aim" }}
      />
      <Histogram
        summary="x"
        name="n"
        bins={[{ from: 0, to: 1, count: 1, before: 2 }]}
        borders={[{ at: 0.5, label: "half" }]}
      />
      <Shift from={81} to={62} />
      <Skeleton />
      <Segmented legend="View" options={[{ value: "a", label: "A" }]} defaultValue="a" />
      <Checkbox label="Remember" hint="For 30 days." />
      <Table caption="People" sticky="both">
        <tbody />
      </Table>
      <ThemeScript nonce="n" />
    </>,
  );
  expect(markup.length).toBeGreaterThan(3000);
  expect(markup).not.toMatch(/ style=/);
});
