/** A Word document as it is, in bytes. Apart from the reader, so that who only asks for the size does not load it. */
export const DOCX_MAX_BYTES = 5_000_000;
