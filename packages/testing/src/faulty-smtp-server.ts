import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/**
 * What happens to a mail once its last line has come: taken, refused for now (451) or for good (554), no answer for
 * ever, or taken with the connection lost before the answer.
 */
export type MailFate = "accept" | "refuse-for-now" | "refuse" | "hang" | "drop-after-acceptance";

/** One handing over of a mail: each repeat is one more. */
export interface HandedMail {
  messageId: string;
  to: string;
}

interface FaultyServerOptions {
  /** Asked once for each handing over; `earlier` counts those of the same mail before. */
  fateOf: (mail: HandedMail, earlier: number) => MailFate;
  /** Between taking a mail and saying so; a client that dies in between cannot know. */
  answerAfterMs: number;
  /** Before every other answer, the greeting among them. 0 unless given. */
  replyAfterMs?: number;
}

export interface FaultySmtpServer {
  url: string;
  /** What was taken, whether or not the client heard of it. */
  accepted: readonly HandedMail[];
  /** Taken, and no client has heard of it: the answer was lost, or nobody was there any more. */
  unheard: readonly HandedMail[];
  /** Connections that are open now. */
  connections(): number;
  stop(): Promise<void>;
}

/** A mail server that speaks just enough SMTP and misbehaves as it is told. */
export async function startFaultySmtpServer(options: FaultyServerOptions): Promise<FaultySmtpServer> {
  const { fateOf, answerAfterMs, replyAfterMs = 0 } = options;
  const handed: HandedMail[] = [];
  const accepted: HandedMail[] = [];
  const unheard: HandedMail[] = [];
  const sockets = new Set<Socket>();

  const receive = (socket: Socket, mail: HandedMail) => {
    const fate = fateOf(mail, handed.filter(({ messageId }) => messageId === mail.messageId).length);
    handed.push(mail);
    if (fate === "hang") return;
    if (fate === "refuse-for-now") return socket.write("451 4.3.0 Try again later\r\n");
    if (fate === "refuse") return socket.write("554 5.7.1 Not this one\r\n");
    accepted.push(mail);
    unheard.push(mail);
    if (fate === "drop-after-acceptance") return socket.destroy();
    setTimeout(() => {
      if (!socket.writable || socket.readableEnded) return;
      unheard.splice(unheard.indexOf(mail), 1);
      socket.write("250 2.0.0 Taken\r\n");
    }, answerAfterMs);
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    const say = (line: string) => setTimeout(() => socket.write(`${line}\r\n`), replyAfterMs);
    converse(socket, say, (mail) => receive(socket, mail));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    unheard,
    connections: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Reads commands and contents as they come in, in pieces of any size. */
function converse(socket: Socket, say: (line: string) => void, onMail: (mail: HandedMail) => void): void {
  let waiting = "";
  let to = "";
  let isContent = false;
  const hear = (text: string) => {
    if (isContent) {
      isContent = false;
      return onMail({ to, messageId: /^Message-ID: (\S+)/im.exec(text)?.[1] ?? "" });
    }
    to = /^RCPT TO:<(.*)>/i.exec(text)?.[1] ?? to;
    isContent = /^DATA/i.test(text);
    say(isContent ? "354 Go on" : "250 faulty");
  };
  say("220 faulty ESMTP");
  socket.setEncoding("utf8").on("data", (chunk) => {
    waiting += chunk;
    for (;;) {
      const border = isContent ? "\r\n.\r\n" : "\r\n";
      const end = waiting.indexOf(border);
      if (end < 0) return;
      const text = waiting.slice(0, end);
      waiting = waiting.slice(end + border.length);
      hear(text);
    }
  });
}
