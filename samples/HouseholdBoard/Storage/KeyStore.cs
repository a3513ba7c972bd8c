using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace RelationshipKit.Samples.HouseholdBoard.Storage;

/// <summary>Keeps the keys that protect cookies in the database, so that every instance opens what another one closed.</summary>
public sealed class KeyStore(IDbContextFactory<BoardContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using BoardContext context = contexts.CreateDbContext();
        return [.. context.Keys.AsNoTracking().Select(row => row.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using BoardContext context = contexts.CreateDbContext();
        context.Keys.Add(new KeyRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
