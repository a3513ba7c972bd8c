using RelationshipKit.Samples.HouseholdBoard;

WebApplication board = BoardApp.Build(args);
await BoardApp.PrepareAsync(board);
await board.RunAsync();
