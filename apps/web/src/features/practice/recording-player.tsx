"use client";

import { Button } from "@starboard/ui/button";
import { showToast } from "@starboard/ui/toast";
import { Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { dropRecording, findRecording, type KeptRecording, keepRecording } from "@/features/kept-here/index.ts";

export interface RecordingPlayerProps {
  id: string;
  /** Looks again when it changes. */
  version: number;
  /** Which one it is, for screen readers. */
  label: string;
  onGone?: () => void;
}

/** Plays a recording of this device and deletes it, with an undo; nothing where there is none. */
export function RecordingPlayer({ id, version, label, onGone }: RecordingPlayerProps) {
  const [kept, setKept] = useState<KeptRecording | null>(null);
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to look again
  useEffect(() => {
    let isHere = true;
    void findRecording(id)
      .catch(() => undefined)
      .then((found) => {
        if (isHere) setKept(found ?? null);
      });
    return () => {
      isHere = false;
    };
  }, [id, version]);
  useEffect(() => {
    const made = kept?.parts.map((part) => URL.createObjectURL(part)) ?? [];
    setAddresses(made);
    return () => made.forEach(URL.revokeObjectURL);
  }, [kept]);

  if (!kept) return null;
  const remove = async () => {
    await dropRecording(id);
    setKept(null);
    onGone?.();
    showToast({
      title: "Recording deleted",
      undo: { run: () => void keepRecording(kept).then(() => setKept(kept)) },
    });
  };
  return (
    <div className="grid gap-2">
      {addresses.map((address, at) => (
        // biome-ignore lint/a11y/useMediaCaption: the person's own voice, of which there is no text unless they write it
        <audio
          key={address}
          controls
          src={address}
          className="w-full"
          aria-label={`Recording of ${label}${addresses.length > 1 ? `, part ${at + 1}` : ""}`}
        />
      ))}
      <p>
        <Button size="small" tone="plain" icon={<Trash2 aria-hidden="true" />} onClick={() => void remove()}>
          Delete the recording
        </Button>
      </p>
    </div>
  );
}
