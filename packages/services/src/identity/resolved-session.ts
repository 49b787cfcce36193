import type { PersonActor } from "@starboard/domain/actor";
import type { TokenScope } from "@starboard/domain/api-token";
import type { Visibility } from "@starboard/domain/story";

export interface SignedInPerson {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  timeZone: string;
  organisations: {
    id: string;
    slug: string;
    name: string;
    isPersonal: boolean;
    newStoryVisibility: Visibility;
    requiresSecondFactor: boolean;
    /** Days for which what a leaver wrote is kept; null keeps it. */
    leaverDays: number | null;
  }[];
}

export interface ResolvedSession {
  person: SignedInPerson;
  /** Null when no organisation was named, the person is not an active member of it, or lacks what it asks for. */
  actor: PersonActor | null;
  /** The organisation that was named is the person's, and asks for a second factor that they do not have. */
  lacksSecondFactor: boolean;
  /** What a token opens at most; null for a browser's session. */
  tokenScope: TokenScope | null;
}
