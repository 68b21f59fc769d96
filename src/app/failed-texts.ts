/** The name of the element in which a page brings the texts of the last error page along, in its own language. */
export const failedTextsName = "failed-texts";
