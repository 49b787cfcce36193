import { createServer } from "node:net";
import { expect, test } from "vitest";
import { createSmtpMailer } from "./transport.ts";

test("a mail server that says nothing is given up in time", async () => {
  const server = createServer((socket) => socket.on("error", () => undefined));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: "starboard@example.org", silenceMs: 150 });
  const mail = { to: "a@example.org", messageId: "<1@starboard>", subject: "S", text: "T", html: "<p>T</p>" };
  const from = performance.now();
  await expect(mailer.send(mail)).rejects.toThrow();
  expect(performance.now() - from).toBeLessThan(5_000);
  server.close();
});
