import pg from "pg";

type QueryArguments = [query: unknown, ...rest: unknown[]];
type Query = (...args: QueryArguments) => unknown;

const begin = "BEGIN";
const begun = { command: begin, rowCount: null, oid: 0, fields: [], rows: [] };

/**
 * A connection on which BEGIN waits for the first statement of its transaction and is sent in one write with it, which
 * saves every transaction a round trip. Where BEGIN fails, its first statement fails too.
 */
export class Connection extends pg.Client {
  private readonly send: Query = super.query.bind(this) as Query;
  private isBeginning = false;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    this.query = this.queryWithBegin as typeof this.query;
  }

  private queryWithBegin(...args: QueryArguments): unknown {
    if (isBegin(args[0])) {
      this.isBeginning = true;
      return Promise.resolve(begun);
    }
    if (!this.isBeginning) return this.send(...args);
    this.isBeginning = false;
    const { stream } = this.connection;
    stream.cork();
    const beginning = this.send(begin) as Promise<unknown>;
    const first = this.send(...args) as Promise<unknown>;
    stream.uncork();
    return Promise.all([beginning, first]).then(([, result]) => result);
  }
}

const isBegin = (query: unknown): boolean =>
  typeof query === "object" && query !== null && "text" in query && query.text === begin;
