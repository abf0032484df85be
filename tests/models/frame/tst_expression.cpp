// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/expression.h"
#include "frame/requiredfields.h"

#include "support/frametable.h"

#include <QTest>

#include <cmath>
#include <random>

Q_DECLARE_METATYPE(om::LocalTime)

using namespace om;
using om::test::frameOf;
using om::test::rowNumbers;

namespace {

/// The six columns of the tests; two of each kind of number so that columns are compared with columns.
const std::vector<FrameBuilder::ColumnPlan> plan{{QStringLiteral("code"), ColumnType::Category}, {QStringLiteral("n"), ColumnType::Integer},
                                                 {QStringLiteral("r"), ColumnType::Real},        {QStringLiteral("t"), ColumnType::Time},
                                                 {QStringLiteral("u"), ColumnType::Time},        {QStringLiteral("name"), ColumnType::Text}};

/// A random expression together with what it means for one row, written without columns, bitmaps or the parser.
struct Meaning
{
    QString text;
    std::function<bool(std::size_t)> holds;
};
struct Number
{
    QString text;
    std::function<double(std::size_t)> value; ///< NaN = null
};

class Generator
{
public:
    Generator(const Frame &frame, const Expression::Context &context, unsigned seed)
        : m_frame(frame)
        , m_context(context)
        , m_random(seed)
    { }

    Meaning condition(int depth)
    {
        switch (depth <= 0 ? 4 + below(5) : below(9)) {
        case 0: return joined(depth, QStringLiteral(" and "), true);
        case 1: return joined(depth, QStringLiteral(" or "), false);
        case 2:
        case 3: {
            Meaning inner = condition(depth - 1);
            return {QStringLiteral("not (%1)").arg(inner.text), [inner](std::size_t i) { return !inner.holds(i); }};
        }
        case 4: {
            const Number a = number(depth);
            return {a.text + QStringLiteral(" is null"), [a](std::size_t i) { return std::isnan(a.value(i)); }};
        }
        case 5: {
            const Number a = number(depth);
            const double from = double(m_context.period.from().seconds), until = double(m_context.period.until().seconds);
            return {a.text + QStringLiteral(" in P"), [a, from, until](std::size_t i) { return a.value(i) >= from && a.value(i) < until; }};
        }
        case 6: return textual();
        default: return comparison(depth);
        }
    }

private:
    int below(int n) { return int(m_random() % unsigned(n)); }

    Meaning joined(int depth, const QString &word, bool isAnd)
    {
        const Meaning a = condition(depth - 1), b = condition(depth - 1);
        return {QStringLiteral("(%1%2%3)").arg(a.text, word, b.text),
                [a, b, isAnd](std::size_t i) { return isAnd ? a.holds(i) && b.holds(i) : a.holds(i) || b.holds(i); }};
    }

    Meaning textual()
    {
        const bool isCode = below(2) == 0;
        const Column *c = m_frame.column(isCode ? QStringLiteral("code") : QStringLiteral("name"));
        const QString wanted = QString(QChar(u'a' + below(5))), other = QString(QChar(u'a' + below(5)));
        const auto is = [c](std::size_t i, const QString &v) { return !c->isNull(i) && c->text(i) == v; };
        switch (below(3)) {
        case 0: return {QStringLiteral("%1 = '%2'").arg(c->name, wanted), [is, wanted](std::size_t i) { return is(i, wanted); }};
        case 1: return {QStringLiteral("%1 != '%2'").arg(c->name, wanted), [c, wanted](std::size_t i) { return !c->isNull(i) && c->text(i) != wanted; }};
        default:
            return {QStringLiteral("%1 in ('%2', '%3')").arg(c->name, wanted, other),
                    [is, wanted, other](std::size_t i) { return is(i, wanted) || is(i, other); }};
        }
    }

    Meaning comparison(int depth)
    {
        const Number a = number(depth), b = number(depth);
        const auto both = [a, b](auto compare) {
            return [a, b, compare](std::size_t i) {
                const double x = a.value(i), y = b.value(i);
                return !std::isnan(x) && !std::isnan(y) && compare(x, y);
            };
        };
        const auto text = [&](const char *sign) { return QStringLiteral("%1 %2 %3").arg(a.text, QLatin1StringView(sign), b.text); };
        switch (below(6)) {
        case 0: return {text("="), both(std::equal_to<double>())};
        case 1: return {text("!="), both(std::not_equal_to<double>())};
        case 2: return {text("<"), both(std::less<double>())};
        case 3: return {text("<="), both(std::less_equal<double>())};
        case 4: return {text(">"), both(std::greater<double>())};
        default: return {text(">="), both(std::greater_equal<double>())};
        }
    }

    Number number(int depth)
    {
        static const QStringList fields{QStringLiteral("n"), QStringLiteral("r"), QStringLiteral("t"), QStringLiteral("u")};
        switch (depth <= 0 ? below(4) : below(6)) {
        case 0:
        case 1: {
            const Column *c = m_frame.column(fields[below(4)]);
            return {c->name, [c](std::size_t i) { return c->isNull(i) ? NAN : c->number(i); }};
        }
        case 2: {
            const double v = below(9) - 4 + (below(3) == 0 ? 0.5 : 0);
            return {QString::number(v), [v](std::size_t) { return v; }};
        }
        case 3: {
            const double t = double(m_context.asOf.seconds);
            return {QStringLiteral("T"), [t](std::size_t) { return t; }};
        }
        default: {
            const Number a = number(depth - 1), b = number(depth - 1);
            switch (below(5)) {
            case 0: return {QStringLiteral("(%1 + %2)").arg(a.text, b.text), [a, b](std::size_t i) { return a.value(i) + b.value(i); }};
            case 1: return {QStringLiteral("(%1 - %2)").arg(a.text, b.text), [a, b](std::size_t i) { return a.value(i) - b.value(i); }};
            case 2: return {QStringLiteral("(%1 * %2)").arg(a.text, b.text), [a, b](std::size_t i) { return a.value(i) * b.value(i); }};
            case 3:
                return {QStringLiteral("ifnull(%1, %2)").arg(a.text, b.text),
                        [a, b](std::size_t i) { return std::isnan(a.value(i)) ? b.value(i) : a.value(i); }};
            default:
                return {QStringLiteral("(%1 / %2)").arg(a.text, b.text), [a, b](std::size_t i) { return b.value(i) == 0 ? NAN : a.value(i) / b.value(i); }};
            }
        }
        }
    }

    const Frame &m_frame;
    const Expression::Context &m_context;
    std::mt19937 m_random;
};

} // namespace

class TestExpression : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Frame> m_frame;
    Expression::Context m_context{Period::month(2021, 6), LocalTime::of(QDate(2021, 7, 1))};

    QList<int> rows(const QString &text, const Expression::Context &context) const
    {
        const auto e = Expression::parse(text);
        if (!e) {
            qWarning() << e.error().args;
            return {-1};
        }
        const auto r = e->rows(*m_frame, context);
        return r ? rowNumbers(*r) : QList<int>{-2};
    }

private Q_SLOTS:
    void initTestCase()
    {
        //                      code        n     r       t (2021-…)                u                       name
        const auto day = [](const char *s) { return QStringLiteral("2021-%1Z").arg(QLatin1StringView(s)); };
        m_frame =
            frameOf(QStringLiteral("d"), plan,
                    {{QStringLiteral("11"), QStringLiteral("1"), QStringLiteral("0.5"), day("06-01T00:00:00"), day("06-01T12:00:00"), QStringLiteral("it's")},
                     {QStringLiteral("12"), QStringLiteral("0"), {}, day("06-30T23:59:59"), {}, QStringLiteral("b")},
                     {{}, {}, QStringLiteral("2"), {}, day("06-15T00:00:00"), {}},
                     {QStringLiteral("11"), QStringLiteral("5"), QStringLiteral("-1"), day("07-01T00:00:00"), day("06-30T00:00:00"), QStringLiteral("桂城")},
                     {QStringLiteral("21"), QStringLiteral("1"), QStringLiteral("2.5"), day("05-31T23:59:59"), day("06-01T00:00:00"), QStringLiteral("b")}});
    }

    void handWorked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("expected");
        const auto row = [](const char *text, const QList<int> &expected) { QTest::newRow(text) << QString::fromUtf8(text) << expected; };
        row("code = '11'", {1, 4});
        row("code = 11", {1, 4}); // the number that the code spells
        row("code != '11'", {2, 5}); // null is not different
        row("not code = '11'", {2, 3, 5}); // but it is not equal
        row("code in ('11', '21')", {1, 4, 5});
        row("code in (11, 12)", {1, 2, 4});
        row("code >= 12", {2, 5});
        row("code is null", {3});
        row("name is not null", {1, 2, 4, 5});
        row("name = 'it''s'", {1});
        row("name = '桂城'", {4});
        row("\"name\" in ('b')", {2, 5});
        row("n", {1, 5}); // a bare flag: 1
        row("not n", {2, 3, 4});
        row("n = 1 or n > 4", {1, 4, 5});
        row("n < 1", {2});
        row("n <= 0.5", {2});
        row("n >= 0.5", {1, 4, 5});
        row("n > 1", {4});
        row("n = 0.5", {});
        row("n != 1", {2, 4});
        row("1 < n", {4});
        row("r > -1", {1, 3, 5});
        row("t in P", {1, 2}); // June: first and last second in, July and May out
        row("t in P and u in P", {1});
        row("t <= T", {1, 2, 4, 5});
        row("t < T", {1, 2, 5});
        row("t >= P.from and t < P.until", {1, 2});
        row("u - t <= 12h", {1, 4, 5});
        row("t < u", {1, 5});
        row("u < t", {4});
        row("t + 1d in P", {1, 5});
        row("u - t = 720min", {1});
        row("n / (n - n) is null", {1, 2, 3, 4, 5}); // by zero
        row("ifnull(r, 7) = 7", {2});
        row("n + 1 * 2 = 3", {1, 5}); // product before sum
        row("(n + 1) * 2 = 4", {1, 5});
        row("(n = 1 or n = 0) and not (code = '12')", {1, 5});
        row("P.days = 30", {1, 2, 3, 4, 5});
        row("P.elapsed = 30", {1, 2, 3, 4, 5}); // it is over
    }
    void handWorked()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, expected);
        QCOMPARE(rows(text, m_context), expected);
    }

    /// Days of June that have begun.
    void elapsedDays_data()
    {
        QTest::addColumn<LocalTime>("moment");
        QTest::addColumn<int>("days");
        const auto row = [](const char *name, LocalTime moment, int days) { QTest::newRow(name) << moment << days; };
        row("a month before", LocalTime::of(QDate(2021, 5, 1)), 0);
        row("as it begins", LocalTime::of(QDate(2021, 6, 1)), 0);
        row("its first second", LocalTime::of(QDate(2021, 6, 1), QTime(0, 0, 1)), 1);
        row("after ten whole days", LocalTime::of(QDate(2021, 6, 11)), 10);
        row("on the eleventh", LocalTime::of(QDate(2021, 6, 11), QTime(9, 0)), 11);
        row("at its end", LocalTime::of(QDate(2021, 7, 1)), 30);
        row("later", LocalTime::of(QDate(2022, 7, 1)), 30);
        row("at no moment", LocalTime::null(), 30);
    }
    void elapsedDays()
    {
        QFETCH(LocalTime, moment);
        QFETCH(int, days);
        const QList<int> all{1, 2, 3, 4, 5};
        QCOMPARE(rows(QStringLiteral("P.elapsed = %1").arg(days), {m_context.period, moment}), all);
        QCOMPARE(rows(QStringLiteral("P.elapsed is null"), {Period(), moment}), all);
    }

    void withoutPeriodAllTimesCount()
    {
        QCOMPARE(rows(QStringLiteral("t in P"), {Period(), m_context.asOf}), (QList<int>{1, 2, 4, 5}));
        QCOMPARE(rows(QStringLiteral("t >= P.from"), {Period(), m_context.asOf}), (QList<int>{1, 2, 4, 5}));
        QCOMPARE(rows(QStringLiteral("t <= T"), {Period(), LocalTime::null()}), (QList<int>{1, 2, 4, 5}));
    }

    void numbersOfRows()
    {
        const auto e = Expression::parse(QStringLiteral("(u - t) / 3600 - ifnull(n, 0)"));
        QVERIFY(e);
        const auto v = e->numbers(*m_frame, m_context);
        QVERIFY(v);
        QCOMPARE((*v)[0], 11.0); // 12 h − 1
        QVERIFY(std::isnan((*v)[1]) && std::isnan((*v)[2]));
        QCOMPARE((*v)[3], -29.0); // −24 − 5
    }

    void wrongTextsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"",          " ",        "n =",     "n = = 1", "(n = 1",  "n = 1)",    "n in",          "n in ()",     "n in (1",     "n in (n)",
              "n is",      "n is not", "and",     "n and",   "not",     "n = 'a",    "n = 1 or or n", "n + (n = 1)", "(n = 1) = 1", "n = 1 n",
              "P",         "P.x",      "3 and n", "1x",      "n = 1 m", "'a' and n", "n ! 1",         "ifnull(n)",   "ifnull(n, 1", "#",
              "n = 1e999", "T and n",  "null",    "sum("})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void wrongTextsAreRefused()
    {
        QFETCH(QString, text);
        const auto e = Expression::parse(text);
        QVERIFY(!e);
        QCOMPARE(e.error().code, ErrorCode::ExpressionInvalid);
        QVERIFY(e.error().args.value(1).contains(QStringLiteral("at character")));
    }

    void placeOfTheError() { QVERIFY(Expression::parse(QStringLiteral("n = 1 and )")).error().args[1].endsWith(QStringLiteral("at character 11"))); }

    void nestingHasALimit()
    {
        for (const QString &open :
             {QStringLiteral("("), QStringLiteral("not "), QStringLiteral("ifnull(1, "), QStringLiteral("n + "), QStringLiteral("n = 1 and ")}) {
            const auto e = Expression::parse(open.repeated(5000) + u'n');
            QVERIFY(!e);
        }
        QVERIFY(Expression::parse(QStringLiteral("(").repeated(40) + u'n' + QStringLiteral(")").repeated(40)));
    }

    void typesAndNamesAreChecked()
    {
        const auto codeOf = [this](const char *text) { return Expression::parse(QString::fromUtf8(text))->rows(*m_frame, m_context).error().code; };
        QCOMPARE(codeOf("nothing = 1"), ErrorCode::FieldUnknown);
        QCOMPARE(codeOf("nothing = 'a'"), ErrorCode::FieldUnknown);
        QCOMPARE(codeOf("name = 1"), ErrorCode::ExpressionInvalid);
        QCOMPARE(codeOf("n = 'a'"), ErrorCode::ExpressionInvalid);
        QCOMPARE(codeOf("name"), ErrorCode::ExpressionInvalid);
        QCOMPARE(codeOf("n + 'a' = 1"), ErrorCode::ExpressionInvalid);
        QCOMPARE(codeOf("n + 1 = 'a'"), ErrorCode::ExpressionInvalid);
        QCOMPARE(codeOf("n + 1"), ErrorCode::ExpressionInvalid);
        QCOMPARE(Expression::parse(QStringLiteral("n = 1"))->numbers(*m_frame, m_context).error().code, ErrorCode::ExpressionInvalid);
    }

    void whatItUses()
    {
        const auto e = Expression::parse(QStringLiteral("t in P and u <= T and not (n = 1 and t is null)"));
        QCOMPARE(e->fields(), (QStringList{QStringLiteral("t"), QStringLiteral("u"), QStringLiteral("n")}));
        QVERIFY(e->usesPeriod() && e->usesAsOf());
        QCOMPARE(e->periodField(), QStringLiteral("t"));
        for (const char *other : {"n = 1", "t in P or n = 1", "not t in P", "t in P and u in P", "t + 1h in P", "t in P and u < P.until"})
            QCOMPARE(Expression::parse(QString::fromUtf8(other))->periodField(), QString());
    }

    void whatItCannotDoWithout()
    {
        const auto required = [](const char *text) { return requiredFields(QString::fromUtf8(text))->join(u' '); };
        QCOMPARE(required("t in P and u <= T and not is_test"), QStringLiteral("t u"));
        QCOMPARE(required("a > 0 and b is not null and c is null"), QStringLiteral("a b"));
        QCOMPARE(required("a = 1 and b = 1 or a = 2 and c = 1"), QStringLiteral("a"));
        QCOMPARE(required("ifnull(a, 0) + b / c"), QStringLiteral("b c"));
        QCOMPARE(required("not status in ('x', 'y') and is_local"), QStringLiteral("is_local"));
    }

    void agreesWithRowByRowReading()
    {
        std::mt19937 random(20211231);
        QList<QStringList> table;
        const auto maybe = [&](const QString &v) { return random() % 5 == 0 ? QString() : v; };
        const auto moment = [&] {
            return maybe(QStringLiteral("2021-%1-%2T12:00:00Z").arg(5 + int(random() % 3), 2, 10, QChar(u'0')).arg(1 + int(random() % 28), 2, 10, QChar(u'0')));
        };
        for (int i = 0; i < 517; ++i) // not a multiple of a word or a block
            table.append({maybe(QString(QChar(u'a' + int(random() % 5)))), maybe(QString::number(int(random() % 9) - 4)),
                          maybe(QString::number(double(int(random() % 17) - 8) / 2)), moment(), moment(), maybe(QString(QChar(u'a' + int(random() % 5))))});
        const auto frame = frameOf(QStringLiteral("d"), plan, table);
        for (unsigned seed = 0; seed < 400; ++seed) {
            const Meaning m = Generator(*frame, m_context, seed).condition(4);
            const auto e = Expression::parse(m.text);
            QVERIFY2(e, qPrintable(m.text));
            const auto got = e->rows(*frame, m_context);
            QVERIFY2(got, qPrintable(m.text));
            Bitmap expected(frame->rows());
            for (std::size_t i = 0; i < frame->rows(); ++i)
                if (m.holds(i))
                    expected.set(i);
            QVERIFY2(*got == expected, qPrintable(m.text));
            Bitmap some(frame->rows()); // whole words and single rows left out
            for (std::size_t i = 64 * (seed % 5); i < frame->rows(); i += 1 + seed % 90)
                some.set(i);
            const auto among = e->rows(*frame, m_context, &some);
            QVERIFY(among);
            expected &= some;
            QVERIFY2(*among == expected, qPrintable(m.text));
        }
    }
};

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"
