/** Commands queue mail through infra, which they may import; the worker takes it up here. */
export { enqueueMail, type QueuedMail } from "@/server/infra/mail-queue";
