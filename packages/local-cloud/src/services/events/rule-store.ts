import type { Kernel, PolicyDocument, PolicyStatement } from '../../kernel.ts';
import type { Archive, Bus, Rule, Target } from './model.ts';
import { busArn, noSuchArchive, noSuchBus, noSuchRule, ruleArn } from './names.ts';
import { compilePattern } from './pattern.ts';

/** Definitions of buses, rules, targets and archives, kept in the database. */
export type RuleStore = ReturnType<typeof openRuleStore>;

type Row = Record<string, any>;

/** Opens the definitions in the database and creates the default bus where it is missing. */
export function openRuleStore(kernel: Kernel) {
  const { db } = kernel;
  const matchers = new Map<string, (event: unknown) => boolean>();
  const rows = (sql: string, ...values: (string | number)[]) => db.prepare(sql).all(...values) as Row[];
  const run = (sql: string, ...values: (string | number)[]) => db.prepare(sql).run(...values);

  const store = {
    buses: (): Bus[] => rows('SELECT bus FROM events_buses ORDER BY name').map((row) => JSON.parse(row.bus)),
    findBus: (name: string): Bus | undefined => {
      const [row] = rows('SELECT bus FROM events_buses WHERE name = ?', name);
      return row && JSON.parse(row.bus);
    },
    bus(name: string): Bus {
      const found = store.findBus(name);
      if (!found) throw noSuchBus(name);
      return found;
    },
    saveBus(bus: Omit<Bus, 'arn' | 'createdAt'>): Bus {
      const createdAt = store.findBus(bus.name)?.createdAt ?? kernel.clock.now();
      const saved: Bus = { ...bus, arn: busArn(kernel, bus.name), createdAt };
      run('INSERT OR REPLACE INTO events_buses VALUES (?, ?)', bus.name, JSON.stringify(saved));
      return saved;
    },
    removeBus(name: string): void {
      run('DELETE FROM events_buses WHERE name = ?', name);
      run('DELETE FROM events_policies WHERE bus = ?', name);
    },

    policy(bus: string): PolicyDocument | undefined {
      const statements = rows('SELECT statements FROM events_policies WHERE bus = ?', bus).flatMap(
        (row) => JSON.parse(row.statements) as PolicyStatement[],
      );
      return statements.length > 0 ? { Version: '2012-10-17', Statement: statements } : undefined;
    },
    savePolicy(bus: string, sid: string, statements: PolicyStatement[]): void {
      run('INSERT OR REPLACE INTO events_policies VALUES (?, ?, ?)', bus, sid, JSON.stringify(statements));
    },
    removePolicy(bus: string, sid: string): void {
      run('DELETE FROM events_policies WHERE bus = ? AND sid = ?', bus, sid);
    },

    rules: (bus: string): Rule[] =>
      rows('SELECT rule FROM events_rules WHERE bus = ? ORDER BY name', bus).map((row) => JSON.parse(row.rule)),
    findRule(bus: string, name: string): Rule | undefined {
      const [row] = rows('SELECT rule FROM events_rules WHERE bus = ? AND name = ?', bus, name);
      return row && JSON.parse(row.rule);
    },
    rule(bus: string, name: string): Rule {
      const found = store.findRule(bus, name);
      if (!found) throw noSuchRule(name, bus);
      return found;
    },
    /** A rule with an unchanged schedule keeps the time of its next run. */
    saveRule(rule: Rule): void {
      if (store.findRule(rule.bus, rule.name)?.schedule !== rule.schedule) store.setRun(rule.arn, undefined);
      run('INSERT OR REPLACE INTO events_rules VALUES (?, ?, ?)', rule.bus, rule.name, JSON.stringify(rule));
    },
    /** Every rule with a schedule, and its next run; undefined where that is not known yet. */
    scheduled: (): { rule: Rule; at?: number }[] =>
      store.rules('default').flatMap((rule) => {
        if (rule.schedule === undefined) return [];
        const [row] = rows('SELECT at FROM events_runs WHERE rule_arn = ?', rule.arn);
        return [{ rule, ...(row && { at: row.at as number }) }];
      }),
    setRun(ruleArn: string, at: number | undefined): void {
      run('DELETE FROM events_runs WHERE rule_arn = ?', ruleArn);
      if (at !== undefined) run('INSERT INTO events_runs VALUES (?, ?)', ruleArn, at);
    },
    removeRule(bus: string, name: string): void {
      run('DELETE FROM events_runs WHERE rule_arn = ?', ruleArn(kernel, bus, name));
      run('DELETE FROM events_targets WHERE bus = ? AND rule = ?', bus, name);
      run('DELETE FROM events_rules WHERE bus = ? AND name = ?', bus, name);
    },

    targets: (bus: string, rule: string): Target[] =>
      rows('SELECT target FROM events_targets WHERE bus = ? AND rule = ? ORDER BY rowid', bus, rule).map((row) =>
        JSON.parse(row.target),
      ),
    saveTarget(bus: string, rule: string, target: Target): void {
      run('INSERT OR REPLACE INTO events_targets VALUES (?, ?, ?, ?)', bus, rule, target.Id, JSON.stringify(target));
    },
    removeTarget: (bus: string, rule: string, id: string): boolean =>
      run('DELETE FROM events_targets WHERE bus = ? AND rule = ? AND id = ?', bus, rule, id).changes > 0,

    archives: (): Archive[] =>
      rows('SELECT archive FROM events_archives ORDER BY name').map((row) => JSON.parse(row.archive)),
    saveArchive(archive: Archive): void {
      run('INSERT OR REPLACE INTO events_archives VALUES (?, ?)', archive.name, JSON.stringify(archive));
    },
    archive(name: string): Archive {
      const [row] = rows('SELECT archive FROM events_archives WHERE name = ?', name);
      if (!row) throw noSuchArchive(name);
      return JSON.parse(row.archive);
    },
    /** Deletes an archive's events that are older than its retention. */
    forgetOld({ name, retentionDays }: Archive, now: number): void {
      if (retentionDays > 0)
        run('DELETE FROM events_archived WHERE archive = ? AND at < ?', name, now - retentionDays * 86_400_000);
    },
    removeArchive(name: string): void {
      run('DELETE FROM events_archived WHERE archive = ?', name);
      run('DELETE FROM events_archives WHERE name = ?', name);
    },

    /** Whether an event matches a pattern given as JSON text; each text is compiled once. */
    matches(pattern: string, event: unknown): boolean {
      let test = matchers.get(pattern);
      if (!test) {
        test = compilePattern(pattern);
        matchers.set(pattern, test);
      }
      return test(event);
    },
  };
  if (!store.findBus('default')) store.saveBus({ name: 'default' });
  return store;
}
