import type { Competency } from "@starboard/domain/competency";

/** A question of the bank, with what it asks for and what usually comes next. */
export interface InterviewQuestion {
  id: string;
  text: string;
  /** The best fitting first. */
  competencies: readonly Competency[];
  followUps: readonly string[];
}

const BANK: ReadonlyArray<readonly [competencies: string, text: string, ...followUps: string[]]> = [
  [
    "ownership",
    "Which piece of work are you most proud of, and what in it was yours alone?",
    "What would not have happened without you?",
  ],
  [
    "ownership failure-and-learning",
    "Tell me about a problem that was not your job and that you took on anyway.",
    "Who should have done it?",
    "What did it keep you from?",
  ],
  [
    "ownership customer-and-business-impact",
    "What have you carried from the first idea to the day people used it?",
    "What did you hand over, and to whom?",
  ],
  [
    "ownership delivery-under-pressure",
    "Describe the hardest professional challenge you have faced and how you handled it.",
    "What was at stake?",
    "What did you decide first?",
  ],
  [
    "ownership failure-and-learning",
    "When did something go wrong on your watch, and what did you do in the first hour?",
    "Whom did you tell, and when?",
  ],
  [
    "ambiguity",
    "Tell me about a task where nobody could say what a good result would look like.",
    "How did you decide where to begin?",
  ],
  [
    "ambiguity technical-judgement",
    "When did you have to decide with half of the facts?",
    "What would have changed your mind?",
  ],
  [
    "ambiguity",
    "Describe a time when the goal moved while you were working towards it.",
    "What did you keep, and what did you drop?",
  ],
  [
    "ambiguity initiative",
    "What have you built or organised for which there was no example to follow?",
    "How did you know that it was enough?",
  ],
  [
    "ambiguity failure-and-learning",
    "When did you have to throw a plan away halfway?",
    "What told you that it would not work?",
  ],
  [
    "conflict",
    "Tell me about a disagreement with a colleague and how it ended.",
    "What did they see that you did not?",
  ],
  [
    "conflict influence-without-authority",
    "When did you and your manager want different things?",
    "What did you do once it was decided?",
  ],
  [
    "conflict communication",
    "Describe a customer, patient or parent who was angry with you.",
    "What did you offer, and what not?",
  ],
  [
    "conflict",
    "Which decision of yours made somebody unhappy, and would you take it again?",
    "How is that relationship today?",
  ],
  [
    "conflict failure-and-learning",
    "In which argument did you find out that the other side was right?",
    "What convinced you?",
  ],
  [
    "failure-and-learning",
    "Tell me about your biggest mistake at work.",
    "What did it cost, and whom?",
    "What do you do differently since?",
  ],
  [
    "failure-and-learning growth-and-feedback",
    "What did you start that did not work out?",
    "When could you have known?",
  ],
  [
    "failure-and-learning delivery-under-pressure",
    "When did you miss a date you had promised?",
    "When did you know, and when did you say so?",
  ],
  [
    "failure-and-learning ownership",
    "Which project of yours reached less than it set out to do?",
    "What would you cut if you began again?",
  ],
  [
    "failure-and-learning technical-judgement",
    "Which of your decisions looks wrong today?",
    "What did you not ask at the time?",
  ],
  ["delivery-under-pressure", "Tell me about the tightest deadline you have met.", "What did you leave out?"],
  [
    "delivery-under-pressure technical-judgement",
    "Describe an emergency you had to deal with at once.",
    "What did you do first, and why not something else?",
  ],
  [
    "delivery-under-pressure",
    "When did you have too few people or too little money for a goal, and reached it?",
    "What suffered for it?",
  ],
  [
    "delivery-under-pressure leadership-and-mentoring",
    "How did you keep a tired team going towards a date?",
    "How did you see that they were tired?",
  ],
  [
    "delivery-under-pressure ambiguity",
    "Tell me about two urgent things at once.",
    "Who had to wait, and who told them?",
  ],
  [
    "influence-without-authority",
    "When did you get people to do something although you were not their boss?",
    "Who was against it, and why?",
  ],
  [
    "influence-without-authority communication",
    "Tell me about an idea of yours that was refused at first.",
    "What did you change about it?",
  ],
  [
    "influence-without-authority conflict",
    "How did you bring two teams to one way of working?",
    "What did each of them give up?",
  ],
  [
    "influence-without-authority initiative",
    "When did you change a rule that you had no right to change alone?",
    "Whose signature did you need?",
  ],
  [
    "influence-without-authority leadership-and-mentoring",
    "When did you speak up for somebody else?",
    "What did you risk?",
  ],
  [
    "leadership-and-mentoring",
    "Tell me about somebody who is better at their work because of you.",
    "What did you do that somebody else would not have done?",
  ],
  [
    "leadership-and-mentoring",
    "Describe a team you led through a hard time.",
    "What did you decide alone, and what together?",
  ],
  [
    "leadership-and-mentoring conflict",
    "When did you have to tell a colleague that their work was not good enough?",
    "What happened the week after?",
  ],
  [
    "leadership-and-mentoring",
    "How did you help somebody who had lost interest in their work?",
    "How did you find out why?",
  ],
  [
    "leadership-and-mentoring growth-and-feedback",
    "What did you delegate although you would have done it better yourself?",
    "How did it turn out?",
  ],
  [
    "customer-and-business-impact",
    "Which work of yours made the largest difference to customers or to the people you serve?",
    "How do you know?",
  ],
  [
    "customer-and-business-impact initiative",
    "Where have you saved money or time for your organisation?",
    "What was it before, and how was it measured?",
  ],
  [
    "customer-and-business-impact technical-judgement",
    "When did you decide against a feature, a service or an order?",
    "What did it cost in the short run?",
  ],
  [
    "customer-and-business-impact",
    "Tell me about a time when you found out what people needed rather than what they asked for.",
    "How did you find out?",
  ],
  [
    "customer-and-business-impact delivery-under-pressure",
    "How did you win back somebody who was about to leave?",
    "What did you promise?",
  ],
  ["technical-judgement", "Describe a problem whose cause was hard to find.", "What did you rule out, and how?"],
  [
    "technical-judgement",
    "Which choice between two good solutions are you glad about?",
    "What did the other one have that yours has not?",
  ],
  ["technical-judgement ownership", "What have you made simpler?", "What can it no longer do?"],
  [
    "technical-judgement delivery-under-pressure",
    "When did you accept a quick solution, knowing it was not the right one?",
    "Was it ever put right?",
  ],
  ["technical-judgement initiative", "How did you make a risky change safe?", "At which point would you have stopped?"],
  ["initiative", "What works better today because you started it?", "Who asked you to?"],
  [
    "initiative growth-and-feedback",
    "What have you taught yourself because the work needed it?",
    "Where have you used it since?",
  ],
  [
    "initiative influence-without-authority",
    "Which habit or process at work have you changed?",
    "Is it still done that way without you?",
  ],
  ["initiative ambiguity", "When did you see a problem coming before others did?", "What did you do about it?"],
  [
    "initiative customer-and-business-impact",
    "Tell me about an idea you tried on a small scale first.",
    "What would have made you drop it?",
  ],
  [
    "communication",
    "How did you explain something difficult to people who did not know the subject?",
    "How did you see that they had understood?",
  ],
  ["communication conflict", "When did you have to bring bad news?", "What did you say first?"],
  ["communication", "Which text of yours did others really use?", "What did you leave out of it?"],
  [
    "communication failure-and-learning",
    "Tell me about a misunderstanding that had consequences.",
    "What do you check now?",
  ],
  [
    "communication influence-without-authority",
    "When did a talk or a presentation of yours change a decision?",
    "What would have happened without it?",
  ],
  [
    "growth-and-feedback",
    "What criticism has changed the way you work?",
    "How did you feel about it on the first day?",
  ],
  [
    "growth-and-feedback failure-and-learning",
    "Which weakness of yours have you worked on?",
    "What would a colleague say about it today?",
  ],
  [
    "growth-and-feedback initiative",
    "What have you learned in the last year that was not part of your job?",
    "Why that?",
  ],
  [
    "growth-and-feedback leadership-and-mentoring",
    "When did you ask for help, and what came of it?",
    "Why not earlier?",
  ],
  [
    "growth-and-feedback conflict",
    "When did you change your mind about something important at work?",
    "What would change it back?",
  ],
];

/** The question bank, in our own words; ids are stable. */
export const QUESTIONS: readonly InterviewQuestion[] = BANK.map(([competencies, text, ...followUps], index) => ({
  id: `q-${String(index + 1).padStart(3, "0")}`,
  text,
  competencies: competencies.split(" ") as Competency[],
  followUps,
}));
