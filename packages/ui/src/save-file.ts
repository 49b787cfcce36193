/** Hands a file to the browser to keep. @param type its media type, for content that is a text */
export function saveFile(name: string, content: string | Blob, type?: string): void {
  const blob = typeof content === "string" ? new Blob([content], type ? { type } : {}) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the content by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
