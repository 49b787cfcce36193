import { isLetGo } from "./kept-keys.ts";

/** Recordings on this device, in the browser's own store; nothing here can send them anywhere. */
export interface KeptRecording {
  /** The person and the run. */
  id: string;
  /** One for each time the page was loaded while it was recorded. */
  parts: Blob[];
  atMs: number;
}

const STORE = "recordings";
export const recordingId = (userId: string, operationId: string) => `${userId}/${operationId}`;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("starboard-recordings", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export const findRecording = (id: string): Promise<KeptRecording | undefined> =>
  inStore("readonly", (store) => store.get(id) as IDBRequest<KeptRecording | undefined>);
/** Rejects for somebody whose things are let go of on this device. */
export const keepRecording = async (recording: KeptRecording): Promise<IDBValidKey> => {
  const [userId = ""] = recording.id.split("/", 1);
  if (isLetGo(localStorage, userId)) throw new Error("Nothing of this person is kept here any more.");
  return inStore("readwrite", (store) => store.put(recording));
};
export const dropRecording = (id: string): Promise<undefined> => inStore("readwrite", (store) => store.delete(id));
/** The ids of all recordings of a person. */
export const listRecordings = async (userId: string): Promise<string[]> =>
  (await inStore("readonly", (store) => store.getAllKeys())).flatMap((key) =>
    typeof key === "string" && key.startsWith(`${userId}/`) ? key : [],
  );
