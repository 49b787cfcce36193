import type { QuestionRow } from "./question-row.ts";

export const CUSTOMER_AND_BUSINESS_IMPACT: readonly QuestionRow[] = [
  [
    "q-036",
    "customer-and-business-impact",
    "Which work of yours made the largest difference to customers or to the people you serve?",
    "How do you know?",
    "What would they have done without it?",
  ],
  [
    "q-037",
    "customer-and-business-impact initiative",
    "Where have you saved money or time for your organisation?",
    "What was it before, and how was it measured?",
    "What was done with what was saved?",
  ],
  [
    "q-038",
    "customer-and-business-impact technical-judgement",
    "When did you decide against a feature, a service or an order?",
    "What did it cost in the short run?",
    "Who was disappointed?",
  ],
  [
    "q-039",
    "customer-and-business-impact",
    "Tell me about a time when you found out what people needed rather than what they asked for.",
    "How did you find out?",
    "How did you tell them?",
  ],
  [
    "q-040",
    "customer-and-business-impact delivery-under-pressure",
    "How did you win back somebody who was about to leave?",
    "What did you promise?",
    "Are they still there?",
  ],
  [
    "q-096",
    "customer-and-business-impact ownership",
    "Which number did you move, and why that one?",
    "What was it before?",
    "What else moved that you did not want to move?",
  ],
  [
    "q-097",
    "customer-and-business-impact communication",
    "When did listening to one person change how you serve everybody?",
    "Why did you believe that one person?",
    "How did you check that others saw it the same way?",
  ],
  [
    "q-098",
    "customer-and-business-impact ambiguity",
    "Tell me about a decision in which good service and the budget pulled apart.",
    "Where did you draw the line?",
    "Who paid the difference?",
  ],
  [
    "q-099",
    "customer-and-business-impact growth-and-feedback",
    "Which complaint taught you most?",
    "What did you do on the same day?",
    "How many complaints of the kind are there now?",
  ],
  [
    "q-100",
    "customer-and-business-impact influence-without-authority",
    "When did you stop something that looked successful?",
    "What did you see behind the numbers?",
    "Whom did you have to convince?",
  ],
];
