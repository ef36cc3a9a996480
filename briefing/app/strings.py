"""Every word of the interface, in one place."""

TABS = ("概览", "目标", "工程", "数据", "词语", "原文")
GOAL_KINDS = {"vision": "愿景", "objective": "预期", "target": "指标", "task": "任务"}
GOAL_HEADS = {"vision": "愿景", "target": "量化指标", "objective": "预期目标", "task": "战略任务"}
STATUS = {"actual": "实际", "expected": "预计", "target": "目标"}
STATISTIC_KINDS = {"level": "数值", "change": "变化", "share": "占比", "rank": "位次", "streak": "连续", "gap": "差距"}
BOUND = {"exact": "", "over": "超", "under": "不足", "about": "约", "range": ""}
REASONS = {"headline": "标题", "lead": "核心", "rank": "位次", "repeated": "多次", "first": "在先"}
FIELDS = {"indicator": "指标承前", "period": "时间推定", "status": "状态推定", "horizon": "期限推定"}
LEGEND = (("goal", "目标"), ("project", "工程"), ("statistic", "数据"), ("slogan", "提法"))
KEY_FIGURES = "关键数据"
GOALS = "目标"
PROJECTS = "工程"
CHECK = "核对"
INITIATIVES = "专项"
OUTLINE = "工作安排"
SLOGANS = "提法"
KEYWORDS = "关键词"
KEYWORDS_COMING = "正在分词 …"
NOTHING = "这里没有读到内容"
DECLARED = "宣布 {declared} 项,列出 {found} 项"
DECLARED_PART = "宣布 {declared} 项,文中只列出 {found} 项"
NOT_LISTED = "宣布 {declared} 项,文中未列出"
DOUBTS = "{n} 条有推定的内容,引用前请看原文"
NUMERALS = "全文 {n} 处数字都已归类:{kinds}"
CLASSES = {
    "statistic": "数据",
    "date": "日期",
    "period": "时期",
    "ordinal": "序次",
    "marker": "序号",
    "announced": "宣布",
    "slogan": "提法",
    "name": "名称",
    "version": "版本",
    "code": "代号",
    "passing": "附带",
}
NO_TITLE = "(无标题)"
FURNITURE_FOLDED = "┄ 版面杂项 {n} 字,按 u 展开 ┄"
PAST = "记者"
EXPORT_TITLE = "导出"
EXPORT_FORMAT = "格式"
EXPORT_SCOPE = "范围"
SUMMARY = "摘要"
EVERYTHING = "全部"
PATH = "文件"
PREVIEW = "预览"
EXPORT_HINT = "tab 换栏 · 空格 切换 · enter 导出 · esc 取消"
OVERWRITE = "文件已存在,再按一次 enter 覆盖,esc 取消"
EXPORTED = "已导出到 {path}"
HELP_TITLE = "按键"
HELP_HINT = "esc 关闭"
BACK_EMPTY = "没有可以返回的位置"
NO_SOURCE = "这一条没有对应的原文"
