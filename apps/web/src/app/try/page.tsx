import type { Metadata } from "next";
import { TryScreen } from "@/features/story-editor/index.ts";

export const metadata: Metadata = { title: "Try it" };

/** The same for everybody and without a word about anybody: the browser keeps a copy of it. */
export default function TryPage() {
  return <TryScreen />;
}
