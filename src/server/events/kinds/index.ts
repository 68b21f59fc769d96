/** Every kind of notification, one on each line. */
export { invitation } from "./invitation";
export { managerQuestion } from "./manager-question";
export { mentorshipRequest } from "./mentorship-request";
