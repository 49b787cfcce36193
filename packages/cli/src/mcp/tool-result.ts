import type { CallToolResult, ToolAnnotations } from "@modelcontextprotocol/server";

/** Said of every tool here: it reads what it is given, changes nothing, and asks nobody outside. */
export const readOnly: ToolAnnotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** An answer in the shape that its tool has promised, and the same as text for clients that read nothing else. */
export function toResult<Answer extends Record<string, unknown>>(answer: Answer): CallToolResult {
  return { content: [{ type: "text", text: JSON.stringify(answer) }], structuredContent: answer };
}
