namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>How a page looks: light and dark, wide and narrow, on screen and on paper.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root {
          --paper: #fdfcf9; --card: #ffffff; --ink: #22262b; --soft: #545b64; --line: #d8d5cc; --track: #eeebe3;
          --c0: #1c6a86; --c1: #a94a16; --c2: #5a4a94; --c3: #2f7040; --c4: #9a2752; --c5: #6a6207;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #16191d; --card: #1e2227; --ink: #eceae4; --soft: #b2b6bc; --line: #3a4048; --track: #2a2f36;
            --c0: #62bcdb; --c1: #f0935c; --c2: #b3a3ee; --c3: #7cc78d; --c4: #ef86ad; --c5: #cfc554;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
        main { max-width: 1080px; margin: 0 auto; padding: 28px 20px 48px; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; }
        header p { margin: 4px 0 0; color: var(--soft); }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 40px 0 10px; }
        h3 { font-size: 1.05rem; line-height: 1.3; margin: 0 0 4px; overflow-wrap: anywhere; }
        p { margin: 0 0 8px; overflow-wrap: break-word; }
        .note, .sum { color: var(--soft); font-size: .9rem; }
        .defs { position: absolute; }
        svg { display: block; }
        svg text { fill: var(--ink); font-size: 12px; }
        .c0 { --c: var(--c0); } .c1 { --c: var(--c1); } .c2 { --c: var(--c2); } .c3 { --c: var(--c3); } .c4 { --c: var(--c4); } .c5 { --c: var(--c5); }
        .base { fill: var(--c); fill-opacity: .38; }
        .ink { stroke: var(--c); stroke-width: 2; fill: none; }
        .dot { fill: var(--c); }
        .block { stroke: var(--c); stroke-width: 1.5; }
        .track { fill: var(--track); }
        .fair { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 4 3; }
        .chip { fill: var(--card); }
        .load { display: grid; grid-template-columns: minmax(80px, 160px) 1fr minmax(150px, max-content); gap: 4px 14px; align-items: center; margin-bottom: 6px; }
        .name { overflow-wrap: anywhere; line-height: 1.25; }
        .ratio { font-variant-numeric: tabular-nums; }
        .people { columns: 2 400px; column-gap: 18px; }
        .person { break-inside: avoid; margin-bottom: 18px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px 12px; }
        .sum { display: flex; flex-wrap: wrap; gap: 0 14px; margin-bottom: 8px; }
        .sum span:first-child { color: var(--ink); font-weight: 600; }
        ol { list-style: none; counter-reset: task; margin: 12px 0 0; padding: 0; }
        li { counter-increment: task; margin: 0 0 7px; padding-inline-start: 30px; position: relative; break-inside: avoid; }
        li::before { content: counter(task); position: absolute; inset-inline-start: 0; width: 22px; text-align: end; color: var(--soft); font-size: .85rem; line-height: 1.6; }
        .row { display: flex; justify-content: space-between; gap: 12px; line-height: 1.35; }
        .row bdi { overflow-wrap: anywhere; }
        .time { white-space: nowrap; color: var(--soft); font-variant-numeric: tabular-nums; }
        .columns { columns: 2 380px; column-gap: 36px; }
        .topic { margin-bottom: 22px; }
        .topic h3 { break-after: avoid; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: start; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); }
        thead th { color: var(--soft); font-weight: 600; font-size: .9rem; }
        .holds { white-space: nowrap; }
        footer { color: var(--soft); font-size: .82rem; }
        footer h2 { color: var(--ink); font-size: 1rem; }
        dl { margin: 0; }
        dl div { margin-bottom: 4px; }
        dt { display: inline; } dt::after { content: ": "; }
        dd { display: inline; margin: 0; overflow-wrap: anywhere; color: var(--ink); }
        @media (max-width: 620px) {
          main { padding: 20px 14px 36px; }
          .load { grid-template-columns: 1fr auto; margin-bottom: 12px; }
          .load svg { grid-column: 1 / -1; grid-row: 2; }
          .load:first-of-type span { display: none; }
          .holds { white-space: normal; }
        }
        @page { margin: 13mm; }
        @media print {
          :root { font-size: 12px; }
          body { background: none; font-size: 1rem; line-height: 1.4; }
          main { max-width: none; padding: 0; }
          h2 { margin-top: 18px; break-after: avoid; }
          .note { break-after: avoid; }
          .people, .columns { columns: 2; column-gap: 14px; }
          .person { background: none; padding: 10px 12px 6px; margin-bottom: 12px; }
          .loads, tr, .topic p, dl div { break-inside: avoid; }
          .load { grid-template-columns: 110px 1fr 110px; margin-bottom: 2px; }
          li { margin-bottom: 2px; padding-inline-start: 26px; }
          .task { height: 6px; }
          p { margin-bottom: 5px; }
          .topic { margin-bottom: 12px; }
          th, td { padding: 4px 10px 4px 0; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;

    /// <summary>What a page about weeks needs besides.</summary>
    public const string Weeks = """
        .lane { grid-template-columns: 150px 1fr 155px; }
        .axis text { fill: var(--soft); }
        .scale { paint-order: stroke; stroke: var(--track); stroke-width: 5px; stroke-linejoin: round; }
        .rule { stroke: var(--line); stroke-width: 1; }
        .line { stroke: var(--c); stroke-width: 2.5; fill: none; stroke-linecap: round; }
        .dash1 { stroke-dasharray: 9 5; } .dash2 { stroke-dasharray: 2 5; } .dash3 { stroke-dasharray: 14 4 2 4; } .dash4 { stroke-dasharray: 5 3; } .dash5 { stroke-dasharray: 18 6; }
        .mark { fill: var(--card); stroke: var(--c); stroke-width: 2; }
        .who { display: inline-block; vertical-align: -4px; flex: none; }
        .key { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0; }
        .key span { white-space: nowrap; }
        .week { margin-top: 26px; }
        .week h3 { break-after: avoid; }
        .days { display: grid; grid-template-columns: repeat(auto-fill, minmax(235px, 1fr)); gap: 12px; margin-top: 8px; }
        .day { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 10px 14px 8px; break-inside: avoid; }
        .day h4 { margin: 0 0 6px; font-size: .95rem; }
        .all { grid-column: 1 / -1; }
        .all .parts { columns: 2 300px; column-gap: 24px; }
        .part { margin: 0 0 6px; padding-inline-start: 26px; position: relative; line-height: 1.4; break-inside: avoid; overflow-wrap: anywhere; }
        .part .who { position: absolute; inset-inline-start: 0; top: 2px; }
        .part .time { font-size: .85rem; }
        @media (max-width: 620px) {
          .lane { grid-template-columns: 1fr auto; }
          .days { grid-template-columns: 1fr; }
          .day { padding: 8px 12px 4px; }
        }
        @media print {
          .week { margin-top: 14px; }
          .days { grid-template-columns: repeat(4, 1fr); gap: 6px; }
          .day { background: none; padding: 5px 7px 2px; border-radius: 6px; }
          .part { margin-bottom: 3px; line-height: 1.25; }
          .picture { break-inside: avoid; }
        }

        """;
}
