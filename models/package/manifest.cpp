// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package/manifest.h"

#include "package/zstdstream_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace om {

namespace {

constexpr int FormatVersion = 1;
constexpr int FormatVersionWithIndicators = 2; // a reader that knows 1 alone refuses it by its number
constexpr int FormatVersionWithAttachments = 3; // with or without indicators
constexpr int FormatVersionWithPackedData = 4; // with or without both

/// Takes members out of a JSON object and remembers the first that is not as it must be.
class MemberReader
{
public:
    explicit MemberReader(const QJsonObject &object)
        : m_object(object)
    { }

    QString text(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if (!value.isString())
            blame(name);
        return value.toString();
    }
    qint64 count(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        const qint64 number = value.toInteger(-1);
        if (!value.isDouble() || number < 0 || value.toDouble() != double(number))
            blame(name);
        return number;
    }
    QString time(const char *name)
    {
        const QString value = text(name);
        if (!value.endsWith(u'Z') || !QDateTime::fromString(value, Qt::ISODateWithMs).isValid())
            blame(name);
        return value;
    }
    void blame(const char *name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(name);
    }
    const QString &wrong() const { return m_wrong; }

private:
    const QJsonObject &m_object;
    QString m_wrong;
};

bool isHash(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

int formatVersionOf(const Manifest &manifest)
{
    return manifest.hasPackedData() ? FormatVersionWithPackedData
        : manifest.hasAttachments() ? FormatVersionWithAttachments
        : manifest.hasIndicators()  ? FormatVersionWithIndicators
                                    : FormatVersion;
}

qint64 bytesOf(const Manifest &manifest)
{
    qint64 sum = 0;
    for (const PackageFile &file : manifest.files)
        sum += file.size;
    return sum;
}

} // namespace

QString attachmentNameFault(const QString &name)
{
    constexpr qsizetype longest = 250;
    const auto isOdd = [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_PrivateUse ||
            category == QChar::Other_Surrogate || c == U'\\' || c == U':';
    };
    if (name.size() > longest || std::ranges::any_of(name.toUcs4(), isOdd))
        return QCoreApplication::translate("Package", "the name of the attachment is too long or holds odd characters");
    const auto isUnsafe = [](const QString &part) {
        return part.isEmpty() || part.startsWith(u'.') || part.endsWith(u'.') || part.front().isSpace() || part.back().isSpace();
    };
    if (std::ranges::any_of(name.split(u'/'), isUnsafe))
        return QCoreApplication::translate("Package", "the name of the attachment leads elsewhere");
    return {};
}

bool PackageFile::isPacked() const
{
    return name.isEmpty() && path.endsWith(PackedSuffix);
}

qint64 Manifest::rows() const
{
    qint64 sum = 0;
    for (const PackageFile &file : files)
        sum += file.dataset.isEmpty() ? 0 : file.rows;
    return sum;
}

bool Manifest::hasIndicators() const
{
    return std::ranges::contains(files, QString(IndicatorsEntry), &PackageFile::path);
}

bool Manifest::hasAttachments() const
{
    return std::ranges::any_of(files, [](const PackageFile &file) { return !file.name.isEmpty(); });
}

bool Manifest::hasPackedData() const
{
    return std::ranges::any_of(files, &PackageFile::isPacked);
}

bool Manifest::isOfIndicatorsAlone() const
{
    return files.size() == 1 && hasIndicators();
}

QByteArray toJson(const Manifest &manifest)
{
    QJsonArray files;
    for (const PackageFile &file : manifest.files) {
        QJsonObject entry{{"path", file.path}, {"size", file.size}, {"sha256", file.sha256}, {"dataset", file.dataset}, {"rows", file.rows}};
        if (!file.name.isEmpty())
            entry.insert("name", file.name);
        files.append(entry);
    }
    QJsonObject root{{"format", "onemap-package"},
                     {"formatVersion", formatVersionOf(manifest)},
                     {"id", manifest.id},
                     {"issuer", manifest.issuer},
                     {"key", manifest.key},
                     {"created", manifest.created},
                     {"sequence", manifest.sequence},
                     {"from", manifest.from},
                     {"to", manifest.to},
                     {"schema", manifest.schema},
                     {"crs", manifest.crs},
                     {"files", files},
                     {"counts", QJsonObject{{"files", qint64(manifest.files.size())}, {"rows", manifest.rows()}, {"bytes", bytesOf(manifest)}}}};
    if (!manifest.validUntil.isEmpty())
        root[u"validUntil"] = manifest.validUntil;
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Manifest> manifestFromJson(const QByteArray &json, const QString &path)
{
    const auto bad = [&](const QString &reason) { return fail(ErrorCode::PackageInvalid, {path, reason}); };
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return bad(QCoreApplication::translate("Package", "manifest: %1").arg(problem.errorString()));
    if (root.value(u"format").toString() != u"onemap-package")
        return bad(QCoreApplication::translate("Package", "manifest: not a OneMap package"));
    const qint64 version = root.value(u"formatVersion").toInteger();
    if (version < FormatVersion || version > FormatVersionWithPackedData)
        return bad(QCoreApplication::translate("Package", "manifest: format version %1, this program knows %2").arg(version).arg(FormatVersionWithPackedData));

    Manifest m;
    MemberReader members(root);
    m.id = members.text("id");
    m.issuer = members.text("issuer");
    m.key = members.text("key");
    m.created = members.time("created");
    if (root.contains(u"validUntil"))
        m.validUntil = members.time("validUntil");
    m.sequence = members.count("sequence");
    m.from = members.count("from");
    m.to = members.count("to");
    m.schema = int(members.count("schema"));
    m.crs = members.text("crs");
    if (QUuid::fromString(m.id).isNull() || QUuid::fromString(m.id).toString(QUuid::WithoutBraces) != m.id)
        members.blame("id");
    if (m.to <= m.from)
        members.blame("to");
    if (!root.value(u"files").isArray())
        members.blame("files");

    QSet<QString> paths, names;
    for (const QJsonArray entries = root.value(u"files").toArray(); const auto value : entries) {
        const QJsonObject object = value.toObject();
        MemberReader entry(object);
        PackageFile file{entry.text("path"), entry.count("size"), entry.text("sha256"), entry.text("dataset"), entry.count("rows")};
        const bool isIndicators = version >= FormatVersionWithIndicators && file.path == IndicatorsEntry;
        const bool isAttachment = version >= FormatVersionWithAttachments && file.path.startsWith(AttachmentEntries);
        if ((!file.path.startsWith(u"data/") && !isIndicators && !isAttachment) || paths.contains(file.path) ||
            (file.isPacked() && version < FormatVersionWithPackedData))
            entry.blame("path");
        if (isAttachment) {
            file.name = entry.text("name");
            if (file.name.isEmpty() || !attachmentNameFault(file.name).isEmpty() || names.contains(file.name.toCaseFolded()))
                entry.blame("name");
            if (!file.dataset.isEmpty() || file.rows != 0 || file.size > MaxAttachmentBytes)
                entry.blame("size");
            names.insert(file.name.toCaseFolded());
        }
        if (isIndicators && (!file.dataset.isEmpty() || file.size > MaxIndicatorsBytes || file.rows > MaxIndicators))
            entry.blame("size");
        if (!isHash(file.sha256))
            entry.blame("sha256");
        if (!entry.wrong().isEmpty())
            members.blame("files");
        paths.insert(file.path);
        m.files.push_back(std::move(file));
    }
    const bool sorted = std::is_sorted(m.files.begin(), m.files.end(), [](const PackageFile &a, const PackageFile &b) { return a.path < b.path; });
    const QJsonObject counts = root.value(u"counts").toObject();
    if (!sorted || formatVersionOf(m) != version)
        members.blame("files");
    if (counts.value(u"files").toInteger(-1) != qint64(m.files.size()) || counts.value(u"rows").toInteger(-1) != m.rows() ||
        counts.value(u"bytes").toInteger(-1) != bytesOf(m))
        members.blame("counts");
    if (!members.wrong().isEmpty())
        return bad(QCoreApplication::translate("Package", "manifest: %1 is missing or wrong").arg(members.wrong()));
    return m;
}

} // namespace om
