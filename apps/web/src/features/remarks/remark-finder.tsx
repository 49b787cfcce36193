"use client";

import { fillRemark, type RemarkValues, searchRemarks, sortRemarks } from "@starboard/domain/remark-text";
import type { SectionLabel } from "@starboard/domain/section";
import { Field } from "@starboard/ui/field";
import { Input } from "@starboard/ui/input";
import { Link } from "@starboard/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { useListKeys } from "@/features/marked-text/index.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";
import { describeUse } from "./describe-use.ts";
import { FilledRemark } from "./filled-remark.tsx";
import type { Remark } from "./remark-actions.ts";

const SHOWN = 20;

export interface RemarkFinderProps {
  /** Where the comment stands: what was used there comes first. */
  section: SectionLabel;
  values: RemarkValues;
  onInsert: (text: string, remarkId: string) => void;
  onLeave: () => void;
}

/** Own remarks as they would read here: type to search, arrows and Enter to put one in, Escape back to the comment. */
export function RemarkFinder({ section, values, onInsert, onLeave }: RemarkFinderProps) {
  const trpc = useTRPC();
  const { org } = useParams<{ org: string }>();
  const { data, isPending, isError } = useQuery(trpc.remark.list.queryOptions());
  const [search, setSearch] = useState("");
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const found = searchRemarks(sortRemarks(data ?? [], section), search).slice(0, SHOWN);
  const insert = (remark: Remark) => onInsert(fillRemark(remark.body, values), remark.id);
  const { place, setPlace, take } = useListKeys(found, { onChoose: insert, onLeave });
  const meant = found[place];
  useEffect(() => {
    list.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: "nearest" });
  });
  const count = data?.length;
  // Once the list has its height: on a small screen it would open under the bar at the foot.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what depends on it
  useEffect(() => {
    frame.current?.scrollIntoView({ block: "nearest" });
  }, [count]);
  const optionId = (remark: Remark) => `${listId}-${remark.id}`;
  return (
    <div ref={frame} className="rounded-control border border-rule bg-surface p-1.5 shadow-pop">
      <Field label="Find a remark" labelHidden>
        <Input
          autoFocus
          size="small"
          role="combobox"
          placeholder="Find a remark"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(meant && { "aria-activedescendant": optionId(meant) })}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setPlace(0);
          }}
          onKeyDown={(event) => {
            if (take(event)) return;
            // A lone Enter would send the comment that is written around it.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </Field>
      <div ref={list} id={listId} role="listbox" aria-label="Your remarks" className="mt-1 max-h-56 overflow-y-auto">
        {found.map((remark, index) => (
          <div
            key={remark.id}
            id={optionId(remark)}
            role="option"
            tabIndex={-1}
            aria-selected={index === place}
            data-highlighted={index === place ? "" : undefined}
            className="ui-menu-item"
            onPointerMove={() => setPlace(index)}
            onPointerDown={(event) => {
              event.preventDefault();
              insert(remark);
            }}
          >
            <span>
              <span className="line-clamp-3">
                <FilledRemark text={fillRemark(remark.body, values)} />
              </span>
              <small>{describeUse(remark)}</small>
            </span>
          </div>
        ))}
      </div>
      <p className="px-2.5 py-1 text-fine text-ink-3" role="status">
        {isPending ? "Looking for your remarks…" : null}
        {isError ? "Your remarks cannot be read now. Write the comment, or try again." : null}
        {data?.length === 0 ? "No remarks yet. Save a comment as one, or write some: " : null}
        {data && data.length > 0 && found.length === 0 ? "No remark has these words. " : null}
        {data ? (
          <Link href={`/o/${org}/desk/remarks`} target="_blank">
            Your remarks
          </Link>
        ) : null}
      </p>
    </div>
  );
}
