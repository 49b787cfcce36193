/** What this page needs of the browser's speech recognition; the standard's types are not in every compiler yet. */
interface Recogniser {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally?: boolean;
  onresult: ((event: RecognitionEvent) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  start: () => void;
  stop: () => void;
}
interface RecognitionEvent {
  resultIndex: number;
  results: ArrayLike<{ isFinal: boolean; 0: { transcript: string } }>;
}
interface RecogniserMaker {
  new (): Recogniser;
  prototype: object;
  available?: (options: { langs: string[]; processLocally: boolean }) => Promise<string>;
}

/** Where the sound would go: nowhere, to whoever the browser's maker chose, or there is no recognition at all. */
export type RecognitionPlace = "device" | "elsewhere" | "none";

const LANGUAGE = "en-GB";

function findMaker(): RecogniserMaker | null {
  const scope = globalThis as { SpeechRecognition?: RecogniserMaker; webkitSpeechRecognition?: RecogniserMaker };
  return scope.SpeechRecognition ?? scope.webkitSpeechRecognition ?? null;
}

/** Whether the browser has any at all; looks without asking it. */
export const hasRecognition = (): boolean => findMaker() !== null;

/** Asks the browser, without starting anything. Only its own word that it runs on the device counts. */
export async function findRecognitionPlace(): Promise<RecognitionPlace> {
  const Maker = findMaker();
  if (!Maker) return "none";
  if (!(Maker.available && "processLocally" in Maker.prototype)) return "elsewhere";
  const answer = await Maker.available({ langs: [LANGUAGE], processLocally: true }).catch(() => "unavailable");
  return answer === "available" ? "device" : "elsewhere";
}

/** Listens until it is stopped. @returns how to stop it, or null where it did not begin */
export function recognise(
  place: RecognitionPlace,
  { onWords, onFailure }: { onWords: (words: string) => void; onFailure: (reason: string) => void },
): (() => void) | null {
  const Maker = findMaker();
  if (!Maker || place === "none") return null;
  const recogniser = new Maker();
  recogniser.lang = LANGUAGE;
  recogniser.continuous = true;
  recogniser.interimResults = false;
  if (place === "device") recogniser.processLocally = true;
  let isWanted = true;
  recogniser.onresult = ({ resultIndex, results }) => {
    for (let at = resultIndex; at < results.length; at++) {
      const result = results[at];
      if (result?.isFinal) onWords(result[0].transcript.trim());
    }
  };
  recogniser.onerror = ({ error }) => {
    if (error === "no-speech" || error === "aborted") return;
    isWanted = false;
    onFailure(error);
  };
  // Browsers end it after a silence; while the clock runs it begins again.
  recogniser.onend = () => {
    if (isWanted) recogniser.start();
  };
  recogniser.start();
  return () => {
    isWanted = false;
    recogniser.stop();
  };
}
