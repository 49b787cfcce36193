import { SharedOver } from "@/features/shared-story/index.ts";

export default function SharedNotFound() {
  return <SharedOver />;
}
