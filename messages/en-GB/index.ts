import announce from "./announce.json";
import climb from "./climb.json";
import comment from "./comment.json";
import contradiction from "./contradiction.json";
import date from "./date.json";
import duration from "./duration.json";
import earlyResponse from "./earlyResponse.json";
import email from "./email.json";
import failed from "./failed.json";
import findings from "./findings.json";
import gallery from "./gallery.json";
import goal from "./goal.json";
import goals from "./goals.json";
import invitationPage from "./invitationPage.json";
import keys from "./keys.json";
import ladder from "./ladder.json";
import landing from "./landing.json";
import locale from "./locale.json";
import mail from "./mail.json";
import mailbox from "./mailbox.json";
import member from "./member.json";
import mentoring from "./mentoring.json";
import mentorship from "./mentorship.json";
import mentorshipResponse from "./mentorshipResponse.json";
import newGoal from "./newGoal.json";
import node from "./node.json";
import notFound from "./notFound.json";
import number from "./number.json";
import organization from "./organization.json";
import palette from "./palette.json";
import people from "./people.json";
import plan from "./plan.json";
import problem from "./problem.json";
import product from "./product.json";
import screens from "./screens.json";
import settings from "./settings.json";
import share from "./share.json";
import shell from "./shell.json";
import signIn from "./signIn.json";
import slug from "./slug.json";
import starterLadder from "./starterLadder.json";
import team from "./team.json";
import text from "./text.json";
import timeZone from "./timeZone.json";
import today from "./today.json";
import tooMany from "./tooMany.json";
import unavailable from "./unavailable.json";
import welcome from "./welcome.json";

/** The English messages by namespace. A file that is not listed here is not used. */
export default {
  announce,
  climb,
  comment,
  contradiction,
  date,
  duration,
  earlyResponse,
  email,
  failed,
  findings,
  gallery,
  goal,
  goals,
  invitationPage,
  keys,
  ladder,
  landing,
  locale,
  mail,
  mailbox,
  member,
  mentoring,
  mentorship,
  mentorshipResponse,
  newGoal,
  node,
  notFound,
  number,
  organization,
  palette,
  people,
  plan,
  problem,
  product,
  screens,
  settings,
  share,
  shell,
  signIn,
  slug,
  starterLadder,
  team,
  text,
  timeZone,
  today,
  tooMany,
  unavailable,
  welcome,
};
