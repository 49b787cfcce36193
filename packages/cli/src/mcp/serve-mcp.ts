import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { RULESET } from "@starboard/rules/ruleset";
import { addEvaluateTool } from "./evaluate-tool.ts";
import { addMatchTool } from "./match-tool.ts";
import { addQuestionsTool } from "./questions-tool.ts";

function makeServer(): McpServer {
  const server = new McpServer(
    { name: "starboard", title: "Starboard", version: RULESET.version.replace(/^.*@/, "") },
    {
      capabilities: { tools: {} },
      instructions:
        "Evaluate a story before and after a change, and quote the findings. Never invent a number for the writer: blanks in suggestions are theirs to fill.",
    },
  );
  addEvaluateTool(server);
  addMatchTool(server);
  addQuestionsTool(server);
  return server;
}

/** Speaks the Model Context Protocol on standard input and output until the input ends. */
export async function serveMcp(stdin: NodeJS.ReadableStream, warn: (text: string) => void): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    stdin.once("end", resolve);
    stdin.once("close", resolve);
  });
  const handle = serveStdio(makeServer, { onerror: (error) => warn(`starboard: mcp: ${error.message}\n`) });
  await ended;
  await handle.close();
}
