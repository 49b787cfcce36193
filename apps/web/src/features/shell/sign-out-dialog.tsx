"use client";

import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import type { KeptCounts } from "@/features/kept-here/index.ts";

const WORDS: Readonly<Record<keyof KeptCounts, readonly [one: string, several: string]>> = {
  draft: ["text of a story that is not saved", "texts of stories that are not saved"],
  begun: ["story that you have just begun", "stories that you have just begun"],
  practice: ["practice under way", "practices under way"],
  review: ["review that is not saved", "reviews that are not saved"],
  recording: ["recording of a practice", "recordings of practices"],
};

interface SignOutDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  kept: KeptCounts | null;
  /** Signs out; with true what is here is deleted. */
  onLeave: (forgets: boolean) => Promise<void>;
}

/** What this device alone has of a person, and whether it stays here when they go. */
export function SignOutDialog({ isOpen, onOpenChange, kept, onLeave }: SignOutDialogProps) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      size="narrow"
      title="Sign out?"
      description="Some of your things are on this device alone. If others use it too, delete them here, or stay and save first."
      footer={
        <>
          <Button tone="danger-filled" onClick={() => onLeave(true)}>
            Delete them and sign out
          </Button>
          <Button onClick={() => onLeave(false)}>Keep them here and sign out</Button>
          <DialogClose>
            <Button tone="plain">Stay</Button>
          </DialogClose>
        </>
      }
    >
      <ul aria-label="On this device alone" className="list-disc ps-5">
        {kept
          ? Object.entries(kept).map(([kind, count]) => (
              <KeptLine key={kind} kind={kind as keyof KeptCounts} count={count} />
            ))
          : null}
      </ul>
    </Dialog>
  );
}

function KeptLine({ kind, count }: { kind: keyof KeptCounts; count: number }) {
  const [one, several] = WORDS[kind];
  if (count === 0) return null;
  return (
    <li>
      {count} {count === 1 ? one : several}
    </li>
  );
}
