// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/remarktext.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace om {

namespace {

/// The forms of geo and ingest. Longer forms stand before those that begin alike.
constexpr const char *forms[] = {
    // of a file
    QT_TRANSLATE_NOOP("Remarks", "Column %1 has no name and is called “%2”."),
    QT_TRANSLATE_NOOP("Remarks", "The name “%1” of column %2 occurs twice; it is called “%3”."),
    QT_TRANSLATE_NOOP("Remarks", "The first %1 rows hold one cell only; they are taken for a title."),
    QT_TRANSLATE_NOOP("Remarks", "The file has a header but no rows."),
    QT_TRANSLATE_NOOP("Remarks", "There are coordinates that look like metres. Name their coordinate system to place the rows."),
    QT_TRANSLATE_NOOP("Remarks", "The file names no coordinate system; WGS 84 (EPSG:4326) is assumed."),
    QT_TRANSLATE_NOOP("Remarks", "The file names no coordinate system (.prj); WGS 84 (EPSG:4326) is assumed."),
    QT_TRANSLATE_NOOP("Remarks", "The file names no coordinate system; its positions are read as %1 (%2)."),
    QT_TRANSLATE_NOOP("Remarks", "The file names %1; it is read as %2 as asked."),
    QT_TRANSLATE_NOOP("Remarks", "The file names %1, but its positions look like several systems, told apart by “%2”."),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "The file names %1, but its positions look like %2 (%3). It is read as it says; if the map shows it shifted, name the system and import again."),
    QT_TRANSLATE_NOOP("Remarks", "%1 “%2”: the coordinate system is unsure; the positions stay as written."),
    QT_TRANSLATE_NOOP("Remarks", "%1 “%2”: the positions are read as %3 (%4)."),
    QT_TRANSLATE_NOOP("Remarks", "In no coordinate system do the positions lie near the city; they stay as written."),
    QT_TRANSLATE_NOOP("Remarks", "The coordinate system is unsure (%1 points tell something, %2): %3; the positions stay as written."),
    QT_TRANSLATE_NOOP(
        "Remarks",
        "The text is neither marked nor UTF-8; its encoding is taken as %1 (%2 % sure). It may also be %3: compare the samples and name the encoding."),
    QT_TRANSLATE_NOOP("Remarks", "The text is neither marked nor UTF-8; its encoding is taken as %1 (%2 % sure)."),
    QT_TRANSLATE_NOOP("Remarks", "The Shapefile names no encoding."),
    QT_TRANSLATE_NOOP("Remarks", "The Shapefile names %1, but its text looks like %2. If names are unreadable, name the encoding."),
    QT_TRANSLATE_NOOP("Remarks", "The .cpg names %1, the language byte of the table (0x%2) %3; it is read as %1."),
    QT_TRANSLATE_NOOP("Remarks", "%1 records are marked as deleted and left out."),
    QT_TRANSLATE_NOOP("Remarks", "The binary column “%1” is left out."),
    QT_TRANSLATE_NOOP("Remarks", "Merged cells make %1 rows one header; they are read as one."),
    QT_TRANSLATE_NOOP("Remarks", "The sheet has merged cells; the value of each is repeated in every row that it covers, in its first column."),
    QT_TRANSLATE_NOOP("Remarks", "The workbook has %1 sheets (%2); only “%3” is read."),
    QT_TRANSLATE_NOOP("Remarks", "The file has %1 layers (%2); only “%3” is read."),
    QT_TRANSLATE_NOOP("Remarks", "%1 network links are not followed."),
    QT_TRANSLATE_NOOP("Remarks", "column “%1” belongs to no field of %2 and was left out"),
    QT_TRANSLATE_NOOP("Remarks", "the file has no positions; its rows are not on the map"),
    QT_TRANSLATE_NOOP("Remarks", "the code list “%1” is not in the workspace; values of %2 were taken unchecked"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is not in the workspace; values of %2 were taken unchecked"),
    QT_TRANSLATE_NOOP("Remarks", "%1 rows lie at one place (%2, %3; the first is row %4): perhaps the one that stands for an unknown position"),
    QT_TRANSLATE_NOOP("Remarks",
                      "rows without coordinates were placed: %1 by their address, %2 by their building, %3 in the middle of their community; %4 have no place"),
    QT_TRANSLATE_NOOP("Remarks", "%1 class codes have no line in the cross-walk and stay as they are: %2"),
    QT_TRANSLATE_NOOP("Remarks", "%1 rows have their class by lines of the cross-walk that are marked “to be verified”"),
    // within those of the coordinate detective
    QT_TRANSLATE_NOOP("Remarks", "%1 % sure by %2 points, median residual %3 m, %4 % inside the city"),
    QT_TRANSLATE_NOOP("Remarks", "%1 % sure by %2 points, median residual %3 m"),
    QT_TRANSLATE_NOOP("Remarks", "%1 % sure by %2 points, %3 % inside the city"),
    QT_TRANSLATE_NOOP("Remarks", "%1 % sure by %2 points"),
    QT_TRANSLATE_NOOP("Remarks", "20 are needed"),
    QT_TRANSLATE_NOOP("Remarks", "several systems fit about equally well"),
    // of a row
    QT_TRANSLATE_NOOP("Remarks", "%1 cells instead of %2"),
    QT_TRANSLATE_NOOP("Remarks", "a cell of more than 1 MB"),
    QT_TRANSLATE_NOOP("Remarks", "a ring that is not closed"),
    QT_TRANSLATE_NOOP("Remarks", "not a finite number"),
    QT_TRANSLATE_NOOP("Remarks", "text that is not %1"),
    QT_TRANSLATE_NOOP("Remarks", "a member of “features” that is no feature"),
    QT_TRANSLATE_NOOP("Remarks", "a shape of another kind (%1) than the layer's"),
    QT_TRANSLATE_NOOP("Remarks", "a point is expected, this is a %1"),
    QT_TRANSLATE_NOOP("Remarks", "a line is expected, this is a %1"),
    QT_TRANSLATE_NOOP("Remarks", "a polygon is expected, this is a %1"),
    QT_TRANSLATE_NOOP("Remarks", "no coordinate system is named for “%1”"),
    QT_TRANSLATE_NOOP("Remarks", "no place on earth in %1"),
    QT_TRANSLATE_NOOP("Remarks", "the coordinates are impossible"),
    QT_TRANSLATE_NOOP("Remarks", "the position lies outside the city"),
    QT_TRANSLATE_NOOP("Remarks", "it has no position"),
    QT_TRANSLATE_NOOP("Remarks", "0, 0 stands for no position"),
    QT_TRANSLATE_NOOP("Remarks", "it must have a value"),
    QT_TRANSLATE_NOOP("Remarks", "none of its cells has a value"),
    QT_TRANSLATE_NOOP("Remarks", "the recipe leaves it out"),
    QT_TRANSLATE_NOOP("Remarks", "the recipe has no value for “%1”"),
    QT_TRANSLATE_NOOP("Remarks", "the cross-walk has no %1 for “%2”; it stays as the class code"),
    QT_TRANSLATE_NOOP("Remarks", "the cross-walk has no %1 for “%2”"),
    QT_TRANSLATE_NOOP("Remarks", "it is the same as row %1"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no step that a ticket can begin with"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” does not follow “%2”"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” does not lead to “%2”, the step that is stored behind it"),
    // within these, the steps of resources/codes/workflow.json
    QT_TRANSLATE_NOOP("Remarks", "0 Report"),
    QT_TRANSLATE_NOOP("Remarks", "1 Filing"),
    QT_TRANSLATE_NOOP("Remarks", "2 Dispatch"),
    QT_TRANSLATE_NOOP("Remarks", "3 Handling"),
    QT_TRANSLATE_NOOP("Remarks", "4 Feedback"),
    QT_TRANSLATE_NOOP("Remarks", "5 Verification and closing"),
    QT_TRANSLATE_NOOP("Remarks", "6 Evaluation"),
    QT_TRANSLATE_NOOP("Remarks", "%1 is before %2"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no coordinate"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no shape of this table"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no date"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no whole number"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no number"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no amount"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is neither yes nor no"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no unified social credit code: its check character does not fit"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” has not the form that is asked for"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is not %2 or more"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is not %2 or less"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is not %2 to %3"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is not in the code list %2"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is the name of no row of %2; it stays as it is"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is the name of no row of %2"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is in the workspace already"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” stands in an earlier row of the file"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” has characters that cannot be right"),
    // why a file is refused
    QT_TRANSLATE_NOOP("Remarks", "none of its %1 rows can be taken (row %2, %3: %4)"),
    QT_TRANSLATE_NOOP("Remarks", "%1 rows were counted, %2 arrived"),
    QT_TRANSLATE_NOOP("Remarks", "it holds no rows"),
    QT_TRANSLATE_NOOP("Remarks", "no header row"),
    QT_TRANSLATE_NOOP("Remarks", "the first row has no column names"),
    QT_TRANSLATE_NOOP("Remarks", "the file changed while it was read"),
    QT_TRANSLATE_NOOP("Remarks", "it says nothing of itself"),
    QT_TRANSLATE_NOOP("Remarks", "line %1: %2"),
    QT_TRANSLATE_NOOP("Remarks", "byte %1: %2"),
    QT_TRANSLATE_NOOP("Remarks", "a quote is opened here and never closed"),
    QT_TRANSLATE_NOOP("Remarks", "text behind the closing quote of a cell that begins here"),
    QT_TRANSLATE_NOOP("Remarks", "%1: this part is missing"),
    QT_TRANSLATE_NOOP("Remarks", "its part .%1 is missing; put all parts of the Shapefile into one folder"),
    QT_TRANSLATE_NOOP("Remarks", "a file %1 with unfinished changes lies beside it; close the program that has it open"),
    QT_TRANSLATE_NOOP("Remarks", "it has a document type (<!DOCTYPE)"),
    QT_TRANSLATE_NOOP("Remarks", "it holds neither features nor a list of objects"),
    QT_TRANSLATE_NOOP("Remarks", "no FeatureCollection"),
    QT_TRANSLATE_NOOP("Remarks", "more than %1 levels of nesting"),
    QT_TRANSLATE_NOOP("Remarks", "the workbook has no sheets"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” has computed columns"),
    QT_TRANSLATE_NOOP("Remarks", "“%1” is no plain table"),
    QT_TRANSLATE_NOOP("Remarks", "without one column of it"),
    QT_TRANSLATE_NOOP("Remarks", "without a column for its key “%1”"),
    QT_TRANSLATE_NOOP("Remarks", "unknown encoding"),
    QT_TRANSLATE_NOOP("Remarks", "line %1"),
    QT_TRANSLATE_NOOP("Remarks", "%1 rows"),
    QT_TRANSLATE_NOOP("Remarks", "%1 columns"),
    QT_TRANSLATE_NOOP("Remarks", "%1 MB of memory"),
    QT_TRANSLATE_NOOP("Remarks", "fields.%1: %2"),
    QT_TRANSLATE_NOOP("Remarks", "the dataset %1 has no such field"),
    QT_TRANSLATE_NOOP("Remarks", "the file has no column “%1”"),
    QT_TRANSLATE_NOOP("Remarks", "skipWhere: the file has no column “%1”"),
    QT_TRANSLATE_NOOP("Remarks", "the program %1 is missing"),
    QT_TRANSLATE_NOOP("Remarks", "the program bwrap (package bubblewrap) is missing"),
};

struct Form
{
    const char *text;
    QRegularExpression pattern;
    std::vector<int> arguments; ///< number of the placeholder of each capture
};

std::vector<Form> patterns()
{
    static const QRegularExpression placeholder(QStringLiteral("%([1-9])"));
    std::vector<Form> all;
    for (const char *text : forms) {
        Form form{text, {}, {}};
        const QString source = QString::fromUtf8(text);
        QString pattern;
        qsizetype end = 0;
        for (auto found = placeholder.globalMatch(source); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const int number = match.captured(1).toInt();
            const auto known = std::find(form.arguments.begin(), form.arguments.end(), number);
            pattern += QRegularExpression::escape(source.mid(end, match.capturedStart() - end));
            pattern += known == form.arguments.end() ? QStringLiteral("(.*?)") : QStringLiteral("\\%1").arg(known - form.arguments.begin() + 1);
            if (known == form.arguments.end())
                form.arguments.push_back(number);
            end = match.capturedEnd();
        }
        pattern += QRegularExpression::escape(source.mid(end));
        form.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption);
        all.push_back(std::move(form));
    }
    return all;
}

} // namespace

QString remarkText(const QString &english)
{
    static const std::vector<Form> all = patterns();
    for (const Form &form : all) {
        const auto match = form.pattern.match(english);
        if (!match.hasMatch())
            continue;
        QHash<int, QString> values; // by number; grounds stand within the brackets of other remarks
        for (std::size_t i = 0; i < form.arguments.size(); ++i)
            values.insert(form.arguments[i], remarkText(match.captured(int(i) + 1)));
        const QString text = QCoreApplication::translate("Remarks", form.text);
        QString shown; // in one pass: a value may look like a placeholder
        for (qsizetype at = 0; at < text.size(); ++at) {
            const int number = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
            if (values.contains(number)) {
                shown += values.value(number);
                ++at;
            } else {
                shown += text[at];
            }
        }
        return shown;
    }
    return english;
}

QString readingErrorText(Error error)
{
    for (QString &argument : error.args)
        argument = remarkText(argument);
    return errorText(error);
}

QString issueTitle(const QString &code)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("empty_row"), QT_TRANSLATE_NOOP("Remarks", "empty row")},
        {QStringLiteral("missing_key"), QT_TRANSLATE_NOOP("Remarks", "key is missing")},
        {QStringLiteral("missing_value"), QT_TRANSLATE_NOOP("Remarks", "value is missing")},
        {QStringLiteral("bad_number"), QT_TRANSLATE_NOOP("Remarks", "no number")},
        {QStringLiteral("bad_boolean"), QT_TRANSLATE_NOOP("Remarks", "neither yes nor no")},
        {QStringLiteral("bad_date"), QT_TRANSLATE_NOOP("Remarks", "no date")},
        {QStringLiteral("bad_code"), QT_TRANSLATE_NOOP("Remarks", "not in the code list")},
        {QStringLiteral("bad_geometry"), QT_TRANSLATE_NOOP("Remarks", "broken shape")},
        {QStringLiteral("invalid_geometry"), QT_TRANSLATE_NOOP("Remarks", "broken shape")},
        {QStringLiteral("bad_feature"), QT_TRANSLATE_NOOP("Remarks", "no feature")},
        {QStringLiteral("bad_encoding"), QT_TRANSLATE_NOOP("Remarks", "unreadable text")},
        {QStringLiteral("bad_order"), QT_TRANSLATE_NOOP("Remarks", "out of order")},
        {QStringLiteral("bad_pattern"), QT_TRANSLATE_NOOP("Remarks", "wrong form")},
        {QStringLiteral("bad_check_character"), QT_TRANSLATE_NOOP("Remarks", "wrong check character")},
        {QStringLiteral("out_of_range"), QT_TRANSLATE_NOOP("Remarks", "out of range")},
        {QStringLiteral("duplicate_key"), QT_TRANSLATE_NOOP("Remarks", "key stands twice")},
        {QStringLiteral("duplicate_value"), QT_TRANSLATE_NOOP("Remarks", "value stands twice")},
        {QStringLiteral("duplicate_row"), QT_TRANSLATE_NOOP("Remarks", "row stands twice")},
        {QStringLiteral("existing_key"), QT_TRANSLATE_NOOP("Remarks", "known already")},
        {QStringLiteral("unknown_row"), QT_TRANSLATE_NOOP("Remarks", "unknown row")},
        {QStringLiteral("unknown_name"), QT_TRANSLATE_NOOP("Remarks", "unknown name")},
        {QStringLiteral("unmapped_class"), QT_TRANSLATE_NOOP("Remarks", "class without a counterpart")},
        {QStringLiteral("skipped_by_recipe"), QT_TRANSLATE_NOOP("Remarks", "left out by the recipe")},
        {QStringLiteral("too_long"), QT_TRANSLATE_NOOP("Remarks", "too long")},
        {QStringLiteral("wrong_field_count"), QT_TRANSLATE_NOOP("Remarks", "wrong number of cells")},
        {QStringLiteral("crs_unknown"), QT_TRANSLATE_NOOP("Remarks", "coordinate system unknown")},
        {QStringLiteral("out_of_area"), QT_TRANSLATE_NOOP("Remarks", "outside the city")},
        {QStringLiteral("no_geometry"), QT_TRANSLATE_NOOP("Remarks", "no position")},
        {QStringLiteral("zero_position"), QT_TRANSLATE_NOOP("Remarks", "position 0, 0")},
        {QStringLiteral("replacement"), QT_TRANSLATE_NOOP("Remarks", "unreadable character")},
        {QStringLiteral("private_use"), QT_TRANSLATE_NOOP("Remarks", "private-use character")},
        {QStringLiteral("western_debris"), QT_TRANSLATE_NOOP("Remarks", "garbled text")},
        {QStringLiteral("gbk_debris"), QT_TRANSLATE_NOOP("Remarks", "garbled text")},
    };
    const auto title = titles.constFind(code);
    return title == titles.cend() ? code : QCoreApplication::translate("Remarks", *title);
}

QString quotedValue(const QString &english)
{
    const qsizetype open = english.indexOf(u'“'), close = english.indexOf(u'”', open + 1);
    return open >= 0 && close > open ? english.mid(open + 1, close - open - 1) : QString();
}

} // namespace om
