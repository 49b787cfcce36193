import { SECTION_LABELS, SECTION_TITLES, type Sections } from "@starboard/domain/section";

/** The sections that are written, to be read from top to bottom. */
export function WholeText({ sections }: { sections: Sections }) {
  const written = SECTION_LABELS.filter((label) => sections[label].trim() !== "");
  if (written.length === 0) return <p className="text-ink-2">Nothing is written yet.</p>;
  return (
    <div className="ui-story">
      {written.map((label) => (
        <section key={label} className="break-inside-avoid [&+&]:mt-5">
          <h2 className="ui-story-head">{SECTION_TITLES[label]}</h2>
          <p className="wrap-break-word whitespace-pre-wrap">{sections[label]}</p>
        </section>
      ))}
    </div>
  );
}
