import type { Actor } from "@starboard/domain/actor";
import { coaches, leads, ownsOrganisation } from "@starboard/domain/standing";
import type { NavItem } from "@starboard/ui/nav";
import {
  ChartColumn,
  ClipboardCheck,
  Inbox,
  Layers,
  MessageCircleQuestionMark,
  Mic,
  NotebookPen,
  Scale,
  ScrollText,
  SquarePen,
  Users,
} from "lucide-react";

const icon = { "aria-hidden": true } as const;

/**
 * The places that the person may reach: the work of a role first, then the stories that everybody may write. By what they
 * are here, as the rules of access say of these places: all of those rules would come with every page.
 */
export function navItems(actor: Actor, { org, isPersonal }: { org: string; isPersonal: boolean }): NavItem[] {
  const at = (page: string) => `/o/${org}/${page}`;
  const stories: NavItem[] = [
    // Its own review is a page of a story; who leads has the reviews of all as a place.
    {
      label: "Stories",
      href: at("stories"),
      also: leads(actor) ? [] : [at("reviews")],
      icon: <NotebookPen {...icon} />,
    },
    { label: "Questions", href: at("questions"), icon: <MessageCircleQuestionMark {...icon} /> },
    { label: "Practice", href: at("practice"), icon: <Mic {...icon} /> },
    { label: "New story", href: at("stories/new"), icon: <SquarePen {...icon} /> },
  ];
  if (isPersonal) return stories;
  const isCoach = coaches(actor);
  const rated = [at("calibration"), at("rounds")];
  const desk = [
    {
      label: isCoach ? "Desk" : "Peer reviews",
      href: at("desk"),
      also: leads(actor) ? [] : rated,
      icon: <Inbox {...icon} />,
    },
  ];
  const team = leads(actor)
    ? [
        { label: "Team", href: at("team"), icon: <ChartColumn {...icon} /> },
        { label: "Reviews", href: at("reviews"), also: rated, icon: <ClipboardCheck {...icon} /> },
        { label: "Evaluations", href: at("batches"), icon: <Layers {...icon} /> },
        { label: "People", href: at("people"), icon: <Users {...icon} /> },
        { label: "Rules", href: at("team/rules"), icon: <Scale {...icon} /> },
      ]
    : [];
  const audit = ownsOrganisation(actor)
    ? [{ label: "Audit log", href: at("audit"), icon: <ScrollText {...icon} /> }]
    : [];
  if (team.length > 0) return [...team, ...audit, ...(isCoach ? desk : []), ...stories.slice(0, 1)];
  return isCoach ? [...desk, ...stories] : [...stories, ...desk];
}
