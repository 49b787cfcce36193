"use client";

import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { Switch } from "@starboard/ui/switch";
import { useState } from "react";
import type { useRecognition } from "./use-recognition.ts";

/** Has the browser write down what is said; where the sound would leave the device, only after a consent that says so. */
export function RecognitionPanel({ recognition }: { recognition: ReturnType<typeof useRecognition> }) {
  const { place, isOn, hasFailed, ask, setOn } = recognition;
  const [isAsking, setAsking] = useState(false);
  const turnOn = async () => {
    const found = place ?? (await ask());
    if (found === "device") setOn(true);
    else if (found === "elsewhere") setAsking(true);
  };
  if (place === "none") {
    return (
      <p className="text-note text-ink-3">
        This browser cannot write down what you say. Type or paste it afterwards and see what you left out.
      </p>
    );
  }
  return (
    <div className="grid gap-1 text-note">
      <Switch
        label="Write down what I say"
        hint={
          place === "device"
            ? "Your browser does it on this device; the sound goes nowhere."
            : "Only if your browser does it on this device; if not, you are asked first."
        }
        checked={isOn}
        onChange={(event) => (event.target.checked ? void turnOn() : setOn(false))}
      />
      <p role="status" className="text-ink-2 empty:hidden">
        {hasFailed ? "The browser did not write it down. Type or paste it afterwards." : null}
      </p>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="May the sound leave this device?"
        confirmLabel="Yes, for this visit"
        cancelLabel="No, I type it"
        onConfirm={() => setOn(true)}
      >
        While the clock runs, your browser sends what the microphone hears to a service that its maker has chosen, and
        gets the text back. What that service keeps is in the maker’s terms, not ours. Starboard gets only the text,
        here on this page, and stores it only if you ask to keep it.
      </ConfirmDialog>
    </div>
  );
}
