"use client";

import { Button } from "@starboard/ui/button";
import { Switch } from "@starboard/ui/switch";
import { RecordingPlayer } from "./recording-player.tsx";
import type { useRecording } from "./use-recording.ts";

export interface RecordingPanelProps {
  recording: ReturnType<typeof useRecording>;
  /** The clock runs: what is being recorded is not played meanwhile. */
  isSpeaking: boolean;
}

/** Recording, which stays on this device: on or off, played, deleted. */
export function RecordingPanel({ recording, isSpeaking }: RecordingPanelProps) {
  const { state, turnOn, turnOff } = recording;
  return (
    <div className="grid gap-2 text-note">
      <Switch
        label="Record my voice"
        hint="It stays in this browser on this device and is never uploaded. Whoever uses this browser after you could find it; delete it when you have heard it."
        checked={state === "on"}
        onChange={(event) => (event.target.checked ? void turnOn() : turnOff())}
      />
      <div role="status" className="text-ink-2 empty:hidden">
        {state === "refused" ? (
          <p>
            The browser did not give the microphone. Allow it in the browser’s settings for this page, then{" "}
            <Button size="small" tone="plain" onClick={() => void turnOn()}>
              try again
            </Button>
          </p>
        ) : null}
        {state === "unsupported" ? <p>This browser cannot record, or keeps nothing on the device.</p> : null}
      </div>
      {isSpeaking ? null : <RecordingPlayer id={recording.id} version={recording.keptParts} label="this time" />}
    </div>
  );
}
