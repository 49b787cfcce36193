/** Only the server writes into a document which scripts of a `dynamic` part it asks for. */
export const PreloadChunks = (): null => null;
