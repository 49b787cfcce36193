import { reviews } from "@starboard/db/tables/reviews";
import { RateHelpfulness } from "@starboard/domain/peer-round";
import { eq } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** The candidate says how much a review helped, 1 to 5; its reviewer sees it. Said again, the later one stands. */
export const rateHelpfulness = defineMutation({
  action: "review.rate-helpfulness",
  input: RateHelpfulness,
  guard: (a) => requireRequest(a, "review.rate-helpfulness", a.input.requestId, { isLocked: true }),
  run: async ({ tx, input, subject: request, audit, announce }) => {
    await tx.update(reviews).set({ helpfulness: input.value }).where(eq(reviews.requestId, request.id));
    if (request.reviewerId) announce({ topic: "review", id: request.id, audience: [request.reviewerId] });
    audit({ subjectId: request.id, fields: ["helpfulness"] });
    return { value: input.value };
  },
});
