import type { DemoCandidate } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";

const own = { author: "chloe-beaumont", visibility: "team" } as const;

export const CHLOE_BEAUMONT: DemoCandidate = {
  person: {
    key: "chloe-beaumont",
    name: "Chloé Beaumont",
    email: "chloe.beaumont@harbour.example",
    roles: ["candidate"],
    team: "autumn-cohort",
    timeZone: "Europe/Paris",
    interview: {
      organisation: "Atelier Nord",
      profile: "balanced",
      role: "Content marketing manager",
      daysFromNow: 26,
    },
  },
  stories: [
    {
      ...own,
      key: "chloe-rebrand",
      kind: "challenge",
      title: "The rebranding of the museum, from the beginning to the end",
      question: "Tell me about a project you led.",
      competencies: ["leadership-and-mentoring", "communication"],
      intendedLevel: "weak",
      createdDaysAgo: 25,
      revisions: writeRevisions({
        daysAgo: 25,
        situation:
          "So, to give you the context, I have to go back a little, because the museum was founded in 1911 by a family of shipowners and for a very long time it had the same logo, a sort of anchor with a rope, which everybody in the town knows. Then there was a new director who came from another museum, a bigger one, and she had the feeling, which I shared by the way, that the anchor was a bit dusty, and that it did not speak to young people or to families. There had already been an attempt in 2014, before my time, which had stopped because of the mayor, and another with an agency that had proposed something with dots. At that time we were eight people in communication and mediation, of which three part-time, and our office was still in the old building with the leaking roof, which is now the restaurant. There was also the question of the website, which is related but I will come to it after.",
        task: "My task was to coordinate, to accompany and to facilitate the whole process of rebranding with all of the stakeholders, meaning the direction, the curators, the friends of the museum, the town hall, the sponsors and of course our public.",
        action:
          "First of all we had a kick-off meeting where everybody could express their expectations. Then we organised workshops, I think that there were five or maybe six, with the curators first, and then with the guides, and then with a panel of visitors, where people had to bring an object which represents the museum for them; one person brought a fish. I made a synthesis of all of this, which was a document of about 40 pages, and we presented it to the direction, who had a few remarks. After that we made a call for tenders, and there were 17 agencies, we invited four of them, and each of them made a presentation. Honestly it was very interesting to see how different they were. We chose the third one, mainly because of the feeling. Then there were the first drafts, the second drafts and the third drafts, and I was sending them around and collecting the remarks in a table with colours. The curators did not like the blue. The friends of the museum wanted to keep the rope at least. There were some tensions, which is normal in this type of project, and I was trying to listen to each side and to find compromises, so that in the end everybody could find a bit of themselves in it. In parallel we were preparing the signage, the bags, the tickets, the letterheads, the e-mail signatures, the uniforms of the reception, the cover of the annual report and the social networks, and also the website, which was with another agency and was late. I was working a lot of evenings. Then we had the launch, with an evening for the partners, a brunch for the families, and a speech of the mayor, who at the end was quite happy because it was before the election. I also want to mention the film that we made with the school, which was really a very beautiful moment for the entire team.",
        tradeoffs: "Between tradition and modernity, we found the right balance.",
        result:
          "The new identity was very well received by the press and by the public in general, and it really gave a new energy to the museum. Even people who were sceptical in the beginning now say that they are used to it.",
        lessons:
          "I learned that in a project like this communication is the most important thing, and that you must be patient and bring everybody with you, because without people there is no brand.",
      }),
      practices: [{ daysAgo: 20, seconds: 312 }],
      reviews: [
        {
          requestedDaysAgo: 24,
          message: "It is my biggest project so I wanted to tell everything. Where can I cut?",
          dueInDays: 10,
          onRevision: 0,
          ends: "changes_asked",
          coach: "ines-valadares",
          submittedDaysAgo: 16,
          comments: [
            {
              section: "situation",
              quote: "I have to go back a little",
              body: "You needn't. Start with what was at stake for the museum: visitors, money, or the mayor.",
            },
            {
              section: "action",
              quote: "There were some tensions, which is normal in this type of project",
              body: "Here is your story. One tension, the sharpest: who wanted what, and what did you say to them?",
              reply: "The rope! I will write only the rope.",
            },
            {
              section: "result",
              quote: "very well received by the press and by the public in general",
              body: "How could we see that? Tickets, families, articles counted?",
              remark: "fromWhat",
            },
          ],
          ratings: {
            structure: {
              score: 2,
              quote: "There was also the question of the website, which is related but I will come to it after.",
            },
            ownership: { score: 2, quote: "we organised workshops" },
            specificity: { score: 2, quote: "it really gave a new energy to the museum" },
            judgement: { score: 1, quote: "Between tradition and modernity, we found the right balance." },
            learning: { score: 2, quote: "communication is the most important thing" },
            concision: { score: 1, quote: "the cover of the annual report and the social networks" },
          },
          summary:
            "More than four minutes, and the two that matter are hidden inside. Take the rope, tell it in two hundred words, and leave the rest for questions.",
        },
      ],
    },
    {
      ...own,
      key: "chloe-newsletter",
      kind: "accomplishment",
      title: "The newsletter that works",
      question: "Which campaign are you proud of?",
      competencies: ["customer-and-business-impact"],
      intendedLevel: "weak",
      createdDaysAgo: 15,
      revisions: writeRevisions({
        daysAgo: 15,
        situation: "The museum's newsletter had 18,000 subscribers and the click rate was only 4%.",
        task: "Responsible for the newsletter.",
        action:
          "We optimised the subject lines, made it more visual and more emotional, and we sent it on Thursdays and no longer on Mondays. We also cleaned the list and did segmentation and A/B tests, and we put a picture of the cat of the museum at the end, which is very popular.",
        tradeoffs: "",
        result:
          "The click rate went up from 4% to 6%, an improvement of 20%, and ticket sales online doubled from 300 to 450 a week.",
        lessons: "Content is queen.",
      }),
      practices: [],
      reviews: [],
    },
    {
      ...own,
      key: "chloe-night-opening",
      kind: "accomplishment",
      title: "Thursday nights for people who never come",
      question: "Tell me about an idea you pushed through.",
      competencies: ["initiative", "customer-and-business-impact"],
      intendedLevel: "middling",
      createdDaysAgo: 6,
      revisions: writeRevisions(
        {
          daysAgo: 6,
          situation: "Not many young people came to the museum.",
          task: "I wanted to change that.",
          action: "I organised night openings on Thursdays with music and with a drink.",
          tradeoffs: "",
          result: "A lot of young people came.",
          lessons: "",
        },
        {
          daysAgo: 4,
          situation:
            "Only 9% of the visitors of our museum were between 18 and 30, in a town with two universities, and the region had made a part of our subsidy depend on it.",
          task: "I proposed to the director to open on six Thursdays until 22:00 as a test, and she gave me €5,000 and said that I answer for it.",
          action:
            "I asked 60 students in the canteen why they don't come. They said the hours and the price. I negotiated with the guards for volunteers against a free day, I found a student radio to play, and I put the entry at €4 with a drink. I told the director at the start that under 100 people on two evenings we stop.",
        },
        {
          daysAgo: 3,
          result:
            "On average 240 people per evening, and the share of 18 to 30 for the year went from 9% to 14%. We counted by the student tariff at the till.",
          lessons: "Ask them where they are and not where you are. I do it now for each new offer.",
        },
      ),
      practices: [],
      reviews: [],
    },
  ],
};
