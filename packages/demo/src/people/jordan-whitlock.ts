import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

const own = { author: "jordan-whitlock", visibility: "team" } as const;

export const JORDAN_WHITLOCK: DemoCandidate = {
  person: {
    key: "jordan-whitlock",
    name: "Jordan Whitlock",
    email: "jordan.whitlock@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/London",
    interview: {
      organisation: "Pebble Broadband",
      profile: "customer-first",
      role: "Customer support team leader",
      daysFromNow: 7,
    },
  },
  stories: [
    {
      ...own,
      key: "jordan-stock",
      kind: "challenge",
      title: "Stock going missing on the late shift",
      question: "Tell me about a problem you had to get to the bottom of.",
      competencies: ["ownership", "ambiguity"],
      intendedLevel: "middling",
      createdDaysAgo: 22,
      revisions: writeRevisions({
        daysAgo: 22,
        situation:
          "I was supervisor in a sports shop on a retail park and our stock count in the spring came out £3,200 short, mostly football shirts. Everybody reckoned it was somebody on lates.",
        task: "My manager gave me a month to find out before the next count. I was supervising the late shift so it was a bit awkward.",
        action:
          "I didn't want to accuse anybody so I started counting just the shirts, morning and night, every day. After about two weeks I could see that they were fine at close and short at opening, so it wasn't lates at all. I came in at six one day with the delivery and found boxes being signed for without being opened. I started opening every third box in front of the driver and writing the difference on his sheet.",
        tradeoffs:
          "It meant deliveries took about 25 minutes longer and the first hour on the shop floor was short of a person.",
        result: "The next count was £400 short instead of £3,200, and the supplier gave us some money back.",
        lessons: "Don't jump to conclusions about people. Check at the door.",
      }),
      practices: [{ daysAgo: 12, seconds: 104 }],
      reviews: [
        {
          requestedDaysAgo: 3,
          message: "not sure if this is good enough, its from a shop and the job is on the phones",
          dueInDays: 3,
          onRevision: 0,
          ends: "requested",
        },
      ],
    },
    {
      ...own,
      key: "jordan-phone-queue",
      kind: "accomplishment",
      title: "Shorter waits on the phone line",
      question: "What have you improved for customers?",
      competencies: ["customer-and-business-impact"],
      intendedLevel: "middling",
      createdDaysAgo: 30,
      revisions: writeRevisions(
        {
          daysAgo: 30,
          situation: "In the call centre people were waiting ages and it was doing everyone's head in, us and them.",
          task: "I was senior adviser.",
          action:
            "We changed the breaks round and we made a list of answers to the questions that come up all the time. We all worked together on it.",
          tradeoffs: "",
          result: "Waiting times went right down and customers were a lot happier.",
          lessons: "Little things make a big difference.",
        },
        {
          daysAgo: 19,
          situation:
            "In the call centre for a furniture firm people waited about nine minutes at lunchtime and one in five hung up. It was doing everyone's head in, us and them.",
          task: "I was senior adviser for a team of 14, and I said to our manager I'd have a go at it.",
          action:
            "I printed off the calls per half hour for a month and laid our breaks on top. We were all at lunch when the phones went mad. I redid the breaks with the team so never more than three were off between twelve and two. I also wrote a list of answers to the 20 questions that come up all the time, because half the calls were where's my sofa.",
          result:
            "Lunchtime waiting went from about nine minutes to four, and hang-ups from one in five to one in ten.",
          lessons: "Little things make a big difference. I always look at when before I look at who now.",
        },
        {
          daysAgo: 13,
          tradeoffs: "Two of the team ended up with their lunch at half two, and they weren't chuffed.",
        },
        {
          daysAgo: 10,
          result:
            "Lunchtime waiting went from about nine minutes to four, and hang-ups from one in five to one in ten. It's off the screen on the wall, a month before and a month after.",
        },
      ),
      practices: [{ daysAgo: 9, seconds: 97 }],
      reviews: [
        {
          requestedDaysAgo: 29,
          message: "first one, be nice",
          dueInDays: 10,
          onRevision: 0,
          ends: "changes_asked",
          coach: "ines-valadares",
          submittedDaysAgo: 24,
          comments: [
            {
              section: "situation",
              quote: "people were waiting ages",
              body: "How long is ages? If you don't have the number, ask someone who still works there.",
              remark: "howMany",
              reply: "asked Kayleigh, nine minutes",
              resolved: true,
            },
            {
              section: "action",
              quote: "We changed the breaks round",
              body: "Whose idea was it, and how did you know that it was the breaks?",
              reply: "mine, I printed it off. put it in",
              resolved: true,
            },
            {
              section: "result",
              quote: "customers were a lot happier",
              body: "How did you see this? Hang-ups would tell it.",
            },
          ],
          ratings: {
            structure: { score: 3 },
            ownership: { score: 2, quote: "We all worked together on it." },
            specificity: { score: 1, quote: "Waiting times went right down" },
            judgement: { score: 1, quote: "I was senior adviser." },
            learning: { score: 2, quote: "Little things make a big difference." },
            concision: { score: 3 },
          },
          summary:
            "There is a real improvement behind this. Two numbers and your own part, and it becomes another story. Also think what the new breaks cost the others.",
        },
      ],
    },
    {
      ...own,
      key: "jordan-angry-customer",
      kind: "challenge",
      title: "Dealing with a difficult customer",
      question: "Tell me about a time you dealt with a difficult customer.",
      competencies: ["conflict", "communication"],
      intendedLevel: "weak",
      createdDaysAgo: 29,
      revisions: writeRevisions({
        daysAgo: 29,
        situation:
          "I've had loads of difficult customers over the years, you get all sorts in retail. There was one who was really kicking off about a refund and everybody was looking.",
        task: "Obviously I had to deal with it.",
        action:
          "I just stayed calm, I'm quite a calm person anyway. Basically I listened to him and let him get it off his chest and then I explained our policy. You have to put yourself in their shoes. I always treat people how I would want to be treated myself and nine times out of ten that sorts it.",
        tradeoffs: "",
        result: "He calmed down in the end and went away more or less happy, and my manager said well done.",
        lessons: "The customer is always right, even when they're wrong!",
      }),
      practices: [{ daysAgo: 26, seconds: 61 }],
      reviews: [],
    },
    {
      ...own,
      key: "jordan-employee-of-the-month",
      kind: "accomplishment",
      title: "Employee of the month",
      question: "What's your greatest achievement?",
      competencies: ["initiative"],
      intendedLevel: "weak",
      createdDaysAgo: 28,
      revisions: writeRevisions({
        daysAgo: 28,
        situation:
          "Last year I was working in the sports shop, which was always really busy, especially at weekends and in the run-up to Christmas.",
        task: "My job was helping customers, tills, stock, basically whatever was needed. I never mind what I'm asked to do.",
        action:
          "I always gave 110%. I was never late, I covered for people when they were off and I always had a smile on my face. I got on with everybody and I was kind of the go-to person for all the new starters.",
        tradeoffs: "",
        result: "I got employee of the month and it was a really proud moment for me.",
        lessons: "Hard work pays off in the end.",
      }),
      practices: [],
      reviews: [],
    },
  ],
};
