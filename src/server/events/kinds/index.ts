/** Every kind of notification, a line each. */
export { invitation } from "./invitation";
export { managerQuestion } from "./manager-question";
export { mentorshipRequest } from "./mentorship-request";
