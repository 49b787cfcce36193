import type { DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { GRACE_REVIEWS } from "./grace-adeyemi-reviews.ts";

const own = { author: "grace-adeyemi", visibility: "team" } as const;

/** Grace's accomplishments at school. */
export const GRACE_SCHOOL_STORIES: readonly DemoStory[] = [
  {
    ...own,
    key: "grace-reading",
    kind: "accomplishment",
    title: "Instructions for someone in goggles",
    question: "What have you started that others took up?",
    competencies: ["initiative", "influence-without-authority"],
    intendedLevel: "strong",
    createdDaysAgo: 43,
    revisions: writeRevisions({
      daysAgo: 43,
      situation:
        "In practicals, half of my twelve-year-olds asked me what to do with the instructions in their hand, and some of them with a lit burner in the other. I tested them: 46% couldn't pick the right one of four summaries of a half-page method.",
      task: "It isn't in a chemistry teacher's job and the English department had its own worries. I took it on for a term, with four science colleagues who don't report to me.",
      action:
        "I read 30 textbook methods and found sentences of 24 words on average. I rewrote ten at twelve words with a picture each, then added a two-minute routine: cover the page, tell your partner the three steps. I didn't present it at a meeting. I taught it with my door open and asked colleagues to watch in a free period. Two took it up; the other two I left alone until they asked. I kept two classes on the old sheets until half-term to compare.",
      tradeoffs:
        "It takes two minutes of each practical, about an hour a term, and it took me 14 evenings. A bought reading scheme at £1,100 would have spared those, but there was nothing in it about experiments.",
      result:
        "Wrong answers on the same kind of test fell from 46% to 19% in my classes, and from 44% to 37% in the two that kept the old sheets. The technician's tally of 'what do I do now?' went from about 30 a practical to nine. All four colleagues use the sheets today.",
      lessons:
        "I write for a reader who is standing up in goggles. And I let people see a thing before I ask them to do it.",
    }),
    practices: [{ daysAgo: 3, seconds: 150 }],
    reviews: [],
  },
  {
    ...own,
    key: "grace-microscale",
    kind: "accomplishment",
    title: "Practicals with a tenth of the acid",
    question: "Tell me about a decision between several technical options.",
    competencies: ["technical-judgement", "customer-and-business-impact"],
    intendedLevel: "strong",
    createdDaysAgo: 32,
    revisions: writeRevisions({
      daysAgo: 32,
      situation:
        "We had £1,900 a year for chemicals and 640 pupils, and after two small acid burns in one term the insurer asked whether practicals below Year 10 should stop.",
      task: "As head of chemistry I had until Easter to show a safe way to keep them.",
      action:
        "I compared three ways: demonstrations only, video, and drops on a plastic sheet in place of 25 ml in a beaker. I tried all 22 practicals at drop size with our technician over half-term. 17 worked; five gave no clear result and I left them as demonstrations. I wrote a risk sheet for each and had the county's safety adviser go through them. I started with two classes, on the agreement that one splash injury would end it.",
      tradeoffs:
        "Drops teach less about real measuring, so I kept two full-size lessons a year and accepted that burette skills suffer. Video would have been free and without any risk, and the pupils would never have seen their own colour change go wrong.",
      result:
        "Acid went from 48 litres a year to 5 and the chemicals bill from £1,900 to £1,240. There's been no burn in four terms, by the accident book, after five in the four terms before. The topic test stayed level: 62% then, 64% now.",
      lessons:
        "I nearly forgot that topic test. Now I write down what mustn't get worse before I start on what should get better.",
    }),
    practices: [],
    reviews: GRACE_REVIEWS.microscale,
  },
  {
    ...own,
    key: "grace-student-teachers",
    kind: "accomplishment",
    title: "One page that two bosses could sign",
    question: "Tell me about leading when the goal wasn't clear.",
    competencies: ["leadership-and-mentoring", "ambiguity"],
    intendedLevel: "strong",
    createdDaysAgo: 23,
    revisions: writeRevisions(
      {
        daysAgo: 23,
        situation:
          "Our school takes six student teachers a year, and the year I took it over nobody could tell me what they should be able to do by Christmas. Two of the six before had dropped out in November.",
        task: "I was given two hours a week and asked for one page that both the university and our head would sign.",
        action:
          "I asked eight mentors for the last lesson that went badly wrong. Five times it was the first four minutes. So I defined the autumn by five things you can see from the back of a room, the entrance first. Each student picked one a week and the mentor watched only that.",
        tradeoffs: "Assessment and planning had to wait until spring.",
        result:
          "None of the six dropped out and all passed. Three applied for jobs with us, against one the year before.",
        lessons: "When two bosses want different things I bring a page small enough for both to sign.",
      },
      {
        daysAgo: 18,
        action:
          "I asked eight mentors for the last lesson that went badly wrong. Five times it was the first four minutes. So I defined the autumn by five things you can see from the back of a room, the entrance first, and left the rest to spring. The university agreed after I'd dropped one of mine and added one of theirs. Each student picked one a week and the mentor watched only that. I trained the mentors with films of me getting it wrong. If the students' weekly mark for confidence fell below 3 of 5 two weeks running, we'd go back to the old forms.",
        tradeoffs:
          "Leaving assessment and planning to spring worried two mentors, and rightly: lesson plans were thin until February. I held to it because someone who leaves in November learns no planning at all.",
        result:
          "None of the six dropped out and all passed. Three applied for jobs with us, against one the year before. Two observers, who saw films without dates, marked the entrance 2.4 of 5 in September and 4.1 in December.",
        lessons:
          "When two bosses want different things I no longer choose. I bring a page small enough for both to sign, and I write on it what it leaves out.",
      },
    ),
    practices: [{ daysAgo: 19, seconds: 172 }],
    reviews: GRACE_REVIEWS.studentTeachers,
  },
  {
    ...own,
    key: "grace-passion",
    kind: "accomplishment",
    title: "Making learning come alive",
    question: "What is your greatest strength as a teacher?",
    competencies: ["communication"],
    visibility: "private",
    intendedLevel: "weak",
    createdDaysAgo: 53,
    revisions: writeRevisions({
      daysAgo: 53,
      situation:
        "Throughout my career I have always been deeply passionate about education and about making a difference in young people's lives. Every child is unique and deserves the very best.",
      task: "My role was to inspire and to create an engaging, inclusive and stimulating learning environment in which everyone could flourish.",
      action:
        "I always went the extra mile. We used a range of innovative approaches, and lessons were differentiated to meet the needs of all. Strong relationships were built with pupils, parents and colleagues. I was always there for them and never gave up on anyone.",
      tradeoffs: "I always balanced challenge and support, because both are important.",
      result: "Pupils made outstanding progress and really enjoyed their lessons. The feedback was amazing.",
      lessons:
        "Teaching is a journey, communication is key, and if you believe in children they will believe in themselves.",
    }),
    practices: [],
    reviews: [],
  },
];
