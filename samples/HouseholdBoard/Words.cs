namespace RelationshipKit.Samples.HouseholdBoard;

/// <summary>The board's own words, by key: Words.resx in English, Words.es.resx in Spanish. A test compares their keys and slots.</summary>
public sealed class Words;
