"use client";

import { useEffect, useRef, useState } from "react";
import {
  dropRecording,
  findRecording,
  type KeptRecording,
  keepRecording,
  recordingId,
} from "@/features/kept-here/index.ts";
import { useHere } from "@/features/shell/index.ts";

/** How often what was recorded so far is written to the device: so much a reload can lose. */
const SLICE_MS = 3_000;

export type RecordingState = "off" | "on" | "unsupported" | "refused";

/** Records what is said, on this device alone. Off until the person turns it on; it follows the clock of the run. */
export function useRecording(operationId: string) {
  const { userId } = useHere().actor;
  const id = recordingId(userId, operationId);
  const [state, setState] = useState<RecordingState>("off");
  /** Counts up with each part that is kept, so that whoever shows them looks again. */
  const [keptParts, setKept] = useState(0);
  const stream = useRef<MediaStream | null>(null);
  const recorder = useRef<MediaRecorder | null>(null);
  /** What is on its way to the device. */
  const keeping = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(
    () => () => {
      if (recorder.current?.state !== "inactive") recorder.current?.stop();
      letGo(stream);
    },
    [],
  );

  const turnOn = async () => {
    if (typeof MediaRecorder === "undefined" || !navigator.mediaDevices?.getUserMedia) return setState("unsupported");
    try {
      stream.current = await navigator.mediaDevices.getUserMedia({ audio: true });
      setState("on");
    } catch {
      setState("refused");
    }
  };
  const turnOff = () => {
    if (recorder.current && recorder.current.state !== "inactive") recorder.current.stop();
    recorder.current = null;
    letGo(stream);
    setState("off");
  };
  const begin = async (from: MediaStream) => {
    const before = (await findRecording(id).catch(() => undefined))?.parts ?? [];
    const chunks: Blob[] = [];
    const made = new MediaRecorder(from);
    made.ondataavailable = ({ data }) => {
      if (data.size === 0) return;
      chunks.push(data);
      const part = new Blob(chunks, { type: made.mimeType });
      keeping.current = keepRecording({ id, parts: [...before, part], atMs: Date.now() })
        .then(() => setKept((count) => count + 1))
        .catch(() => setState("unsupported"));
    };
    made.start(SLICE_MS);
    recorder.current = made;
  };
  const end = () => {
    if (recorder.current && recorder.current.state !== "inactive") recorder.current.stop();
    recorder.current = null;
  };
  /** Ends it and takes it off the device, so that none stays that nobody can reach. @returns what brings it back */
  const drop = async (): Promise<KeptRecording | undefined> => {
    const last = recorder.current;
    if (last && last.state !== "inactive") {
      const stopped = new Promise((resolve) => last.addEventListener("stop", resolve));
      end();
      await stopped;
    }
    await keeping.current;
    const kept = await findRecording(id);
    if (kept) await dropRecording(id);
    return kept;
  };
  return {
    id,
    state,
    keptParts,
    turnOn,
    turnOff,
    /** The clock runs. */
    run: () => {
      if (state !== "on" || !stream.current) return;
      if (recorder.current?.state === "paused") recorder.current.resume();
      else if (recorder.current === null || recorder.current.state === "inactive") void begin(stream.current);
    },
    /** The clock stands. */
    rest: () => {
      if (recorder.current?.state === "recording") recorder.current.pause();
    },
    /** The story is said. */
    end,
    drop,
    bringBack: (kept: KeptRecording) => keepRecording(kept).then(() => setKept((count) => count + 1)),
  };
}

/** Gives the microphone back. */
function letGo(stream: { current: MediaStream | null }): void {
  for (const track of stream.current?.getTracks() ?? []) track.stop();
  stream.current = null;
}
