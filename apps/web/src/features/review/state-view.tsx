"use client";

import { Deferred } from "@starboard/ui/deferred";
import { DeferredPart } from "@starboard/ui/deferred-part";
import dynamic from "next/dynamic";
import { type ComponentType, useDeferredValue } from "react";
import type { GivenReviewProps, ReviewData, ReviewViewProps } from "./review-view.ts";

const reading = new Deferred(() => import("./reading-view.tsx").then(({ ReadingView }) => ReadingView));
const workbench = new Deferred(() => import("./workbench.tsx").then(({ Workbench }) => Workbench));
const submitted = new Deferred(() => import("./submitted-view.tsx").then(({ SubmittedView }) => SubmittedView));

/** In place of a view that did not come: React would keep the failure, this asks for the view again. */
const askAgain =
  <Props extends object>(view: Deferred<Props>) =>
  (): ComponentType<Props> =>
  (props) => <DeferredPart of={view} props={props} />;

// The server draws one of the three, and its document asks for the scripts of that one only.
const Reading = dynamic<ReviewViewProps>(() =>
  import("./reading-view.tsx").then(({ ReadingView }) => ReadingView, askAgain(reading)),
);
const Writing = dynamic<GivenReviewProps>(() =>
  import("./workbench.tsx").then(({ Workbench }) => Workbench, askAgain(workbench)),
);
const Submitted = dynamic<GivenReviewProps>(() =>
  import("./submitted-view.tsx").then(({ SubmittedView }) => SubmittedView, askAgain(submitted)),
);

/** The view of the state that a request is in. When the state moves, the view before stays until the next one is there. */
export function StateView(props: ReviewViewProps) {
  const before = useDeferredValue(props.data);
  const data = stateOf(before) === stateOf(props.data) ? props.data : before;
  const { review } = data;
  const state = stateOf(data);
  if (review && state === "writing") return <Writing key={data.id} {...props} data={data} review={review} />;
  if (review && state === "submitted") return <Submitted {...props} data={data} review={review} />;
  return <Reading {...props} data={data} />;
}

function stateOf({ state, review }: ReviewData): "reading" | "writing" | "submitted" {
  if (state === "in_review" && review) return "writing";
  return review?.submittedAt ? "submitted" : "reading";
}
