"use client";

import { Button } from "@starboard/ui/button";
import { signIn } from "next-auth/react";

export interface DemoPerson {
  id: string;
  name: string;
}

export function SignInForm({ demoPeople, next }: { demoPeople: DemoPerson[]; next: string }) {
  return (
    <ul>
      {demoPeople.map((person) => (
        <li key={person.id}>
          <Button onClick={() => void signIn("demo", { userId: person.id, callbackUrl: next })}>{person.name}</Button>
        </li>
      ))}
    </ul>
  );
}
